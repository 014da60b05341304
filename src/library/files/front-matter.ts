import { err, ok, type Result } from '../../kernel/index.js';

export interface FrontMatter {
  /** The YAML between the two fences. */
  readonly front: string;
  /** What follows the second fence, line ends as `\n`. */
  readonly text: string;
  /** Line of the file on which `text` begins. */
  readonly textLine: number;
}
/** The YAML begins on the line after the first fence. */
export const FRONT_LINE = 2;

const isFence = (line: string | undefined): boolean => line !== undefined && /^---\s*$/.test(line);

/** Splits a Markdown file into its front matter and its text. */
export function splitFrontMatter(source: string): Result<FrontMatter, string> {
  const lines = source.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (!isFence(lines[0])) return err('begins without front matter: the first line must be ---');
  const end = lines.findIndex((line, index) => index > 0 && isFence(line));
  if (end < 0) return err('has front matter that does not end: close it with a line ---');
  return ok({ front: lines.slice(1, end).join('\n') + '\n', text: lines.slice(end + 1).join('\n'), textLine: end + 2 });
}
