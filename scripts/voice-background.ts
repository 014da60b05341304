import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MANNER_IDS, mannerOf, type MannerId } from '../src/checks/voice/manner.js';
import { buildLibrary, readFolder, readLibrary } from '../src/library/index.js';

/** Measures how texts of one hand differ and how hands differ, and writes `src/checks/voice/background.ts`. */
const root = join(import.meta.dirname, '..');
const hands: { self: string; texts: string[] }[] = [];
for (const brand of ['beauty', 'knowledge']) {
  const { files } = await readFolder(join(root, 'content-library', brand));
  for (const persona of buildLibrary(readLibrary(files).records, 1).personas.values()) {
    hands.push({ self: persona.voice.self, texts: persona.samples.map(({ text }) => text) });
  }
}
interface Line {
  readonly persona?: { id: string; voice: { self: string }; samples: { text: string }[] };
  readonly text?: string;
  readonly by?: string;
}
const lines = readFileSync(join(root, 'test/golden/voice.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Line);
const skip = process.argv.find((word) => word.startsWith('--without='))?.slice('--without='.length);
for (const { persona } of lines) {
  if (persona === undefined || persona.id === skip) continue;
  const own = lines.flatMap(({ by, text }) => (by === persona.id && text !== undefined ? [text] : []));
  hands.push({ self: persona.voice.self, texts: [...persona.samples.map(({ text }) => text), ...own] });
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length);
const round = (value: number): number => Number(value.toFixed(4));
const rows = MANNER_IDS.map((id: MannerId) => {
  const figures = hands.map(({ self, texts }): number[] => texts.map((text) => mannerOf(text, self).values[id]));
  const means = figures.map(mean);
  const usual = mean(means);
  const within = Math.sqrt(
    mean(figures.map((one, index) => mean(one.map((value) => (value - (means[index] ?? 0)) ** 2)))),
  );
  const between = Math.sqrt(mean(means.map((one) => (one - usual) ** 2)));
  return `  ${/^[a-z_]+$/u.test(id) ? id : `'${id}'`}: { mean: ${round(usual)}, within: ${round(within)}, between: ${round(between)} },`;
});
writeFileSync(
  join(root, 'src/checks/voice/background.ts'),
  `import type { MannerId } from './manner.js';

/**
 * The average seller: where each figure of a text's manner lies, how far texts of one hand lie apart and how far hands do.
 * Measured by \`npm run voice-background\` over ${hands.length} hands; figures as in manner.ts.
 */
// prettier-ignore
export const BACKGROUND: Readonly<Record<MannerId, { readonly mean: number; readonly within: number; readonly between: number }>> = {
${rows.join('\n')}
};
`,
);
