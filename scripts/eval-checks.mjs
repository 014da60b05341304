#!/usr/bin/env node
// Precision and recall of the checks on the labelled texts, with every miss. Reads the build: run `npm run build` first.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const { draftOf, evaluate, libraryOf, runChecks } = await import(join(root, 'dist/checks/index.js'));
const { emptyLibrary } = await import(join(root, 'dist/library/index.js'));

const golden = join(root, 'test/golden');
const worlds = JSON.parse(readFileSync(join(golden, 'worlds.json'), 'utf8'));
const libraries = Object.fromEntries(Object.entries(worlds).map(([name, world]) => [name, libraryOf(world)]));
const json = process.argv.includes('--json');

const SETS = [
  ['absolute-terms', ['absolute_terms']],
  ['grounding', ['grounding']],
  ['privacy', ['privacy']],
  ['honesty', ['honesty']],
];

for (const [file, checks] of SETS) {
  const entries = readFileSync(join(golden, `${file}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const figures = evaluate(entries, (entry) => {
    const { body, context } = draftOf(entry, libraries[entry.world] ?? emptyLibrary());
    return runChecks(body, context, checks);
  });
  if (json) {
    console.log(JSON.stringify({ set: file, ...figures }));
    continue;
  }
  const percent = (value) => `${(value * 100).toFixed(1)} %`;
  console.log(
    `${file}: ${figures.guilty} guilty, ${figures.innocent} innocent · precision ${percent(figures.precision)} · recall ${percent(figures.recall)}`,
  );
  for (const { id, text, missed, wrong } of figures.misses) {
    const said = [...missed.map((rule) => `missed ${rule}`), ...wrong.map((rule) => `wrongly ${rule}`)].join(', ');
    console.log(`  ${id}  ${said}: ${text.replaceAll('\n', ' / ')}`);
  }
}
