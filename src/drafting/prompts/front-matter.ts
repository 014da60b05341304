import { parse } from 'yaml';
import type { z } from 'zod';

/** Splits `---` YAML `---` from the text behind it and validates the YAML. A fault names the file. */
export function frontMatter<T>(file: string, source: string, schema: z.ZodType<T>): { head: T; text: string } {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(source);
  if (match === null) throw new Error(`${file}: starts with --- and YAML front matter, then --- and the text`);
  const head = schema.safeParse(parse(match[1] ?? '') ?? {});
  if (!head.success) {
    const faults = head.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
    throw new Error(`${file}: front matter is wrong: ${faults}`);
  }
  return { head: head.data, text: match[2] ?? '' };
}
