import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the labelled texts are, and whose hands they come from: '' for those of whoever wrote the rules. */
export const GOLDEN = join(import.meta.dirname, '../test/golden');
export const HANDS = ['', 'another-hand/', 'third-hand/', 'many-hands/', 'twelve-hands/', 'later-hands/', 'examiners/'];
/** Of several hands each; the letters of an id tell which. */
const OF_SEVERAL = /^(?:later-hands|examiners)\//u;
export const INDUSTRIES = ['medical', 'education', 'finance', 'food', 'beauty', 'auto'];

/** The lines of a set; none where that hand has no such set. */
export function linesOf<T>(file: string): T[] {
  const path = join(GOLDEN, `${file}.jsonl`);
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

/** Whose text it is. */
export const handOf = (file: string, { id }: { readonly id: string }): string =>
  OF_SEVERAL.test(file) ? (id.split('-')[0] ?? '') : (file.split('/').at(-2) ?? '');

interface Voice {
  readonly text?: string;
  readonly persona?: { readonly samples?: readonly { readonly text: string }[] };
}

/** Posts of sellers about their days and goods: what no rule has anything to say of. */
export const voiceTexts = (): string[] =>
  ['voice', 'another-hand/voice']
    .flatMap((file) => linesOf<Voice>(file))
    .flatMap(({ text, persona }) => [
      ...(persona?.samples ?? []).map((sample) => sample.text),
      ...(text === undefined ? [] : [text]),
    ]);
