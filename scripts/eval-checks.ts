import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  draftOf,
  evaluate,
  evaluateVoices,
  type Labelled,
  libraryFor,
  runChecks,
  type VoiceLine,
  type World,
} from '../src/checks/index.js';

/** Precision and recall of the checks on the labelled texts, with every miss. `--json` prints one line a set. */
const golden = join(import.meta.dirname, '../test/golden');
const read = (file: string): string => readFileSync(join(golden, file), 'utf8');
const worlds = JSON.parse(read('worlds.json')) as Record<string, World>;

/** Which check a set is about, by the name of its file. */
const CHECK_OF: Readonly<Record<string, string>> = {
  'absolute-terms': 'absolute_terms',
  'absolute-term': 'absolute_terms',
  grounding: 'grounding',
  'grounding-numbers': 'grounding',
  'grounding-assertions': 'grounding',
  'grounding-sellers': 'grounding',
  privacy: 'privacy',
  honesty: 'honesty',
  ...Object.fromEntries(
    ['medical', 'education', 'finance', 'food', 'beauty', 'auto'].map((name) => [`industry-${name}`, 'industry']),
  ),
  'false-scarcity-price': 'honesty',
  'inducement-share': 'platform',
  'ad-label': 'advertising',
  'ad-label-missing': 'advertising',
  manners: 'decency',
};
/** Sets by whoever wrote the rules, then those of others in the order in which they came; what is unseen was never learned from. */
const HANDS = ['', 'another-hand/', 'third-hand/', 'many-hands/', 'twelve-hands/', 'unseen/'];
const SETS = HANDS.flatMap((hand) =>
  Object.entries(CHECK_OF)
    .map(([name, check]) => ({ file: `${hand}${name}`, check }))
    .filter(({ file }) => existsSync(join(golden, `${file}.jsonl`))),
);
const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;

for (const { file, check } of SETS) {
  const entries = read(`${file}.jsonl`)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Labelled);
  const figures = evaluate(entries, (entry) => {
    const { body, context } = draftOf(entry, libraryFor(entry, worlds));
    return runChecks(body, context, [check]);
  });
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify({ set: file, ...figures }));
    continue;
  }
  const { guilty, innocent, precision, recall, misses } = figures;
  console.log(
    `${file}: ${guilty} guilty, ${innocent} innocent · precision ${percent(precision)} · recall ${percent(recall)}`,
  );
  for (const { id, text, missed, wrong } of misses) {
    const said = [...missed.map((rule) => `missed ${rule}`), ...wrong.map((rule) => `wrongly ${rule}`)].join(', ');
    console.log(`  ${id}  ${said}: ${text.replaceAll('\n', ' / ')}`);
  }
}

const voices = evaluateVoices(
  read('voice.jsonl')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as VoiceLine),
);
if (process.argv.includes('--json')) console.log(JSON.stringify({ set: 'voice', ...voices }));
else {
  console.log(
    `voice: ${String(voices.texts)} texts · whose it is told in ${percent(voices.told)} · own above others' ${percent(voices.above)}`,
  );
  for (const { id, by, taken, text } of voices.misses)
    console.log(`  ${id}  ${by} taken for ${taken}: ${text.replaceAll('\n', ' / ')}`);
}
