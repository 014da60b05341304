/**
 * One thing that is said, by its stable code in a list of words and with what fills the blanks: whoever reads another
 * language is told the same in words of theirs.
 */
export interface Phrase<Code extends string = string> {
  readonly code: Code;
  readonly params: Readonly<Record<string, string | number>>;
}

/** The words of a list with their blanks, `{{name}}`, filled. */
export const filled = (words: string, params: Phrase['params']): string =>
  words.replace(/\{\{(\w+)\}\}/gu, (blank, name: string) => String(params[name] ?? blank));
