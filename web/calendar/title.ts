/** Characters of a text that stand for it as a title, at most: the service sends no more. */
export const TITLE = 60;

/** A text by its first words, as the service names entries. */
export const titleOf = (text: string): string => Array.from(text.replace(/\s+/gu, ' ')).slice(0, TITLE).join('');
