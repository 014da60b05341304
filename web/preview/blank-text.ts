/** What the operator fills in, as a draft writes it: `{{customer.nickname}}`. */
const CODE = /\{\{\s*([^{}]*?)\s*\}\}/gu;
/** The same for readers: 〔客户昵称〕. */
const SHOWN = /〔([^〔〕]*)〕/gu;
/** A text that was cut short within a blank. */
const TORN = /\{\{[^{}]*\}?…?$/u;

/**
 * A text with its blanks by their names: 〔客户昵称〕，我是林夏。 One that has no name stays as it is written, one that was cut
 * in two is left out.
 */
export const asRead = (text: string, nameOf: (code: string) => string | null): string =>
  text
    .replaceAll(CODE, (written, code: string) => {
      const name = nameOf(code);
      return name === null ? written : `〔${name}〕`;
    })
    .replace(TORN, '…');

/** The text that is read so. What stands in such brackets and names no blank is left as it is. */
export const asWritten = (text: string, codes: ReadonlyMap<string, string>): string =>
  text.replaceAll(SHOWN, (shown, name: string) => {
    const code = codes.get(name);
    return code === undefined ? shown : `{{${code}}}`;
  });
