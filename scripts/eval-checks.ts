import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  draftOf,
  evaluate,
  evaluatePairs,
  evaluateVoices,
  type Labelled,
  type LabelledPair,
  libraryFor,
  runChecks,
  type VoiceLine,
  type World,
} from '../src/checks/index.js';
import { GOLDEN, HANDS, INDUSTRIES, linesOf } from './labelled-texts.js';

/**
 * Precision and recall of the checks on the labelled texts, with every miss. Of the sets that are kept unread only totals are
 * printed unless `--every` is given: whoever writes a rule leaves it out. `--json` prints one line a set.
 */
const worlds = JSON.parse(readFileSync(join(GOLDEN, 'worlds.json'), 'utf8')) as Record<string, World>;

/** Which check a set is about, by the name of its file. */
const CHECK_OF: Readonly<Record<string, string>> = {
  'absolute-terms': 'absolute_terms',
  'absolute-term': 'absolute_terms',
  grounding: 'grounding',
  'grounding-numbers': 'grounding',
  'grounding-assertions': 'grounding',
  'grounding-sellers': 'grounding',
  'grounding-claims': 'grounding',
  privacy: 'privacy',
  honesty: 'honesty',
  ...Object.fromEntries(INDUSTRIES.map((name) => [`industry-${name}`, 'industry'])),
  'false-scarcity-price': 'honesty',
  'inducement-share': 'platform',
  'ad-label': 'advertising',
  'ad-label-missing': 'advertising',
  manners: 'decency',
};
/** Never learned from, nor may their texts be looked at by whoever writes a rule. */
const UNREAD = ['unseen/', 'sealed-hands/', 'sealed-examiners/'];
/** Sets by whoever wrote the rules, then those of others in the order in which they came. */
const SETS = [...HANDS, ...UNREAD].flatMap((hand) =>
  Object.entries(CHECK_OF).map(([name, check]) => ({ file: `${hand}${name}`, check })),
);
const isShown = (file: string): boolean =>
  process.argv.includes('--every') || !UNREAD.some((hand) => file.startsWith(hand));
const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;

for (const { file, check } of SETS) {
  const entries = linesOf<Labelled>(file);
  // Not every hand wrote every set.
  if (entries.length === 0) continue;
  const { misses, ...figures } = evaluate(entries, (entry) => {
    const { body, context } = draftOf(entry, libraryFor(entry, worlds));
    return runChecks(body, context, [check]);
  });
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify({ set: file, ...figures, ...(isShown(file) ? { misses } : {}) }));
    continue;
  }
  const { guilty, innocent, precision, recall } = figures;
  console.log(
    `${file}: ${guilty} guilty, ${innocent} innocent · precision ${percent(precision)} · recall ${percent(recall)}`,
  );
  for (const { id, text, missed, wrong } of isShown(file) ? misses : []) {
    const said = [...missed.map((rule) => `missed ${rule}`), ...wrong.map((rule) => `wrongly ${rule}`)].join(', ');
    console.log(`  ${id}  ${said}: ${text.replaceAll('\n', ' / ')}`);
  }
}

for (const file of [...HANDS, ...UNREAD].map((hand) => `${hand}pairs`).concat('pairs-check')) {
  const pairs = linesOf<LabelledPair>(file);
  if (pairs.length === 0) continue;
  const { misses, ...figures } = evaluatePairs(pairs);
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify({ set: file, ...figures, ...(isShown(file) ? { misses } : {}) }));
    continue;
  }
  const { duplicates, distinct, precision, recall } = figures;
  console.log(
    `${file}: ${duplicates} duplicates, ${distinct} distinct · precision ${percent(precision)} · recall ${percent(recall)}`,
  );
  for (const { id, verdict, alike, a, b } of isShown(file) ? misses : [])
    console.log(
      `  ${id}  ${verdict}, ${percent(alike)}: ${[a, b].map((text) => text.replaceAll('\n', ' / ')).join(' ‖ ')}`,
    );
}

const voices = evaluateVoices(linesOf<VoiceLine>('voice'));
if (process.argv.includes('--json')) console.log(JSON.stringify({ set: 'voice', ...voices }));
else {
  console.log(
    `voice: ${String(voices.texts)} texts · whose it is told in ${percent(voices.told)} · own above others' ${percent(voices.above)}`,
  );
  for (const { id, by, taken, text } of voices.misses)
    console.log(`  ${id}  ${by} taken for ${taken}: ${text.replaceAll('\n', ' / ')}`);
}
