import { parse } from 'yaml';
import type { z } from 'zod';
import { FaultyPrompt } from './prompt-fault.js';

/** Splits `---` YAML `---` from the text behind it and validates the YAML. A fault names the file. */
export function frontMatter<T>(file: string, source: string, schema: z.ZodType<T>): { head: T; text: string } {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(source);
  if (match === null) throw new FaultyPrompt('no_front_matter', {}, file);
  const head = schema.safeParse(yamlOf(file, match[1] ?? '') ?? {});
  if (!head.success) {
    const detail = head.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
    throw new FaultyPrompt('wrong_front_matter', { detail }, file);
  }
  return { head: head.data, text: match[2] ?? '' };
}

function yamlOf(file: string, text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    const [detail = ''] = (error as Error).message.split('\n');
    throw new FaultyPrompt('wrong_front_matter', { detail }, file);
  }
}
