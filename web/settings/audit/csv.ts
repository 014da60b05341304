/** Spreadsheets take a cell that begins so for a formula; a tab or a line break before it does not stop them. */
const FORMULA = /^[\s]*[=+\-@＝＋－＠]/u;

/** A cell that is read as text, whatever it holds. */
export function cell(value: string): string {
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** RFC 4180, with the mark by which spreadsheets know UTF-8. */
export const csv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
