/** What the operator fills in, as a draft writes it: `{{customer.nickname}}`. */
export const CODE = /\{\{\s*([^{}]*?)\s*\}\}/gu;
/** The same for readers: 〔客户昵称〕. */
const SHOWN = /〔([^〔〕]*)〕/gu;
/** A text that was cut short within a blank. */
const TORN = /\{\{[^{}]*\}?…?$/u;

type NameOf = (code: string) => string | null;

/** A text with its names in its blanks, and nothing around them: about as long as it will be. One that has no name stays as it is written. */
export const named = (text: string, nameOf: NameOf): string =>
  text.replaceAll(CODE, (written, code: string) => nameOf(code) ?? written);

/** The same for readers: 〔客户昵称〕，我是林夏。 */
export const asRead = (text: string, nameOf: NameOf): string =>
  named(text, (code) => {
    const name = nameOf(code);
    return name === null ? null : `〔${name}〕`;
  });

/** The same of a title or the first words of a text: a blank that was cut in two is left out. Never of what is written back. */
export const asExcerpt = (text: string, nameOf: NameOf): string => asRead(text, nameOf).replace(TORN, '…');

/** The text that is read so. What stands in such brackets and names no blank is left as it is. */
export const asWritten = (text: string, codes: ReadonlyMap<string, string>): string =>
  text.replaceAll(SHOWN, (shown, name: string) => {
    const code = codes.get(name);
    return code === undefined ? shown : `{{${code}}}`;
  });

type Named = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Which blank a name stands for, of names by whose and what: `{ customer: { nickname: '客户昵称' } }`. */
export const namesToCodes = (...languages: readonly Named[]): ReadonlyMap<string, string> =>
  new Map(
    languages.flatMap((blanks) =>
      Object.entries(blanks).flatMap(([whose, of]) =>
        Object.entries(of).map(([what, name]): [string, string] => [name, `${whose}.${what}`]),
      ),
    ),
  );
