import { readFileSync } from 'node:fs';
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

const SETS = [
  { file: 'absolute-terms', check: 'absolute_terms' },
  { file: 'grounding', check: 'grounding' },
  { file: 'grounding-numbers', check: 'grounding' },
  { file: 'grounding-assertions', check: 'grounding' },
  { file: 'grounding-sellers', check: 'grounding' },
  { file: 'privacy', check: 'privacy' },
  { file: 'honesty', check: 'honesty' },
  { file: 'industry-medical', check: 'industry' },
  { file: 'industry-education', check: 'industry' },
  { file: 'industry-finance', check: 'industry' },
  { file: 'industry-food', check: 'industry' },
  { file: 'industry-beauty', check: 'industry' },
  { file: 'industry-auto', check: 'industry' },
  { file: 'false-scarcity-price', check: 'honesty' },
  { file: 'inducement-share', check: 'platform' },
  { file: 'ad-label', check: 'advertising' },
  { file: 'manners', check: 'decency' },
  { file: 'another-hand/absolute-term', check: 'absolute_terms' },
  { file: 'another-hand/ad-label-missing', check: 'advertising' },
  { file: 'another-hand/false-scarcity-price', check: 'honesty' },
  { file: 'another-hand/grounding-numbers', check: 'grounding' },
  { file: 'another-hand/grounding-assertions', check: 'grounding' },
  { file: 'another-hand/inducement-share', check: 'platform' },
  { file: 'another-hand/industry-auto', check: 'industry' },
  { file: 'another-hand/industry-beauty', check: 'industry' },
  { file: 'another-hand/industry-education', check: 'industry' },
  { file: 'another-hand/industry-finance', check: 'industry' },
  { file: 'another-hand/industry-food', check: 'industry' },
  { file: 'another-hand/industry-medical', check: 'industry' },
  { file: 'another-hand/privacy', check: 'privacy' },
];
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
