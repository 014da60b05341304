import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ClaimExample,
  claimScore,
  learnClaims,
  type LearntClaims,
  learnRuns,
  type RunsExample,
  runsScore,
} from '../src/checks/evaluation/claim-learning.js';
import { draftOf, type Labelled, libraryFor, type World } from '../src/checks/evaluation/golden.js';
import { claimedAmounts, readingOf } from '../src/checks/grounding/amount-claims.js';
import { SIGN } from '../src/checks/grounding/amount-reading.js';
import { amountsIn, amountsOf } from '../src/checks/grounding/amounts.js';
import { evidenceFor } from '../src/checks/grounding/evidence.js';
import { verdictsOf } from '../src/checks/grounding/verdicts.js';
import { fold } from '../src/checks/text/folding.js';
import { viewsOf } from '../src/checks/text/part-view.js';
import { GOLDEN, HANDS, INDUSTRIES, linesOf, voiceTexts } from './labelled-texts.js';
import { templatePhrases } from './sample-texts.js';

/**
 * Learns how texts read that claim what no record says, and writes `src/checks/grounding/assertions/claim-weights.ts`.
 * Prints how the newest hand's texts are told when left out. What is in `unseen/` and `sealed-hands/` is never learned from.
 */
const root = join(import.meta.dirname, '..');
const RULE = 'unsupported_claim';
const KEPT = 9_000;
const LEFT_OUT = 'third-hand/grounding-assertions';

const worlds = JSON.parse(readFileSync(join(GOLDEN, 'worlds.json'), 'utf8')) as Record<string, World>;

function grounded(file: string): ClaimExample[] {
  return linesOf<Labelled>(file).flatMap((entry) => {
    const guilty = entry.guilty.includes(RULE);
    const text = fold(entry.text).text;
    // A wrong number is no matter of wording.
    if (guilty && amountsIn(text).length > 0) return [];
    const { body, context } = draftOf(entry, libraryFor(entry, worlds));
    return [{ text, known: evidenceFor(body, context, text).pairs, guilty }];
  });
}

const NOTHING: ReadonlySet<string> = new Set();
const plain = (text: string, guilty: boolean): ClaimExample => ({ text: fold(text).text, known: NOTHING, guilty });
/** What an industry may not say of its goods is a claim; what only looks like it is none. */
const ofIndustries = HANDS.flatMap((hand) => INDUSTRIES.map((name) => `${hand}industry-${name}`))
  .flatMap((file) => linesOf<Labelled>(file))
  .filter(({ facts, cites, world }) => facts === undefined && cites === undefined && world === undefined)
  .map(({ text, guilty }) => plain(text, guilty.length > 0));
const everyday = voiceTexts()
  .filter((text) => text.length >= 8)
  .map((text) => plain(text, false));
const house = templatePhrases(root).map((text) => plain(text, false));
const GROUNDING = ['grounding', 'grounding-numbers', 'grounding-assertions', 'grounding-sellers'];
const sets = [
  ...GROUNDING,
  ...['another-hand/', 'third-hand/', 'later-hands/'].flatMap((hand) =>
    ['grounding-numbers', 'grounding-assertions'].map((name) => hand + name),
  ),
];
const examples = sets.flatMap((file) => grounded(file).map((example) => ({ file, example })));
const others = [...ofIndustries, ...everyday, ...house];

const partly = learnClaims(
  [...examples.filter(({ file }) => file !== LEFT_OUT).map(({ example }) => example), ...others],
  KEPT,
);
const sentencesOf = ({ text, known, guilty }: ClaimExample): ClaimExample[] =>
  [...text.matchAll(/[^\n。！!?？]+[?？]?/gu)].map((sentence) => ({ text: sentence[0], known, guilty }));
const unseen = examples
  .filter(({ file }) => file === LEFT_OUT)
  .map(({ example }) => ({
    guilty: example.guilty,
    whole: claimScore(partly, example),
    sentence: Math.max(...sentencesOf(example).map((each) => claimScore(partly, each))),
  }));
const all = unseen.filter(({ guilty }) => guilty).length;
for (const threshold of [0.25, 0.5, 0.75, 9])
  for (const own of [0.5, 0.75, 1, 1.25, 9]) {
    const told = unseen.filter(({ whole, sentence }) => whole > threshold || sentence > own);
    const right = told.filter(({ guilty }) => guilty).length;
    const figures = [right / Math.max(1, told.length), right / Math.max(1, all)]
      .map((share) => share.toFixed(2))
      .join(' / ');
    console.log(`left out, text above ${String(threshold)} or a sentence above ${String(own)}: ${figures}`);
  }

/** Numbers that rest on nothing: of guilty texts those that the rules take for claims, of innocent ones all. */
function numbers(file: string): RunsExample[] {
  return linesOf<Labelled>(file).flatMap((entry) => {
    const { body, context } = draftOf(entry, libraryFor(entry, worlds));
    const [view] = viewsOf(body);
    if (view === undefined) return [];
    const { text } = view.folded;
    const evidence = evidenceFor(body, context, view.dense.text);
    const year = Number(context.publishOn.slice(0, 4));
    const said = amountsOf(view.folded);
    const loose = verdictsOf(text, said, said, evidence, year)
      .filter(({ record }) => record === undefined)
      .map(({ amount }) => amount);
    const claimed = claimedAmounts(view, () => evidence, context);
    const meant = loose.filter(({ start }) => claimed.some((each) => each.start === start));
    const guilty = entry.guilty.length > 0;
    const chosen = !guilty ? loose : meant.length > 0 ? meant : loose.length === 1 ? loose : [];
    return chosen.map((amount) => {
      const { runs, signs } = readingOf(text, amount, said, evidence);
      return { runs, signs: new Set(signs.map((sign) => SIGN + sign)), guilty };
    });
  });
}
const ofNumbers = sets.flatMap((file) => numbers(file).map((example) => ({ file, example })));
for (const left of ['third-hand/grounding-numbers', 'another-hand/grounding-numbers']) {
  const model = learnRuns(
    ofNumbers.filter(({ file }) => file !== left).map(({ example }) => example),
    KEPT,
  );
  const scores = ofNumbers
    .filter(({ file }) => file === left)
    .map(({ example: { runs, signs, guilty } }) => ({ guilty, score: runsScore(model, runs, signs) }));
  for (const bar of [-1, -0.5, 0, 0.5, 1]) {
    const share = (of: boolean) => {
      const those = scores.filter(({ guilty }) => guilty === of);
      return `${String(those.filter(({ score }) => score > bar).length)} of ${String(those.length)}`;
    };
    console.log(`${left} left out, numbers above ${String(bar)}: guilty ${share(true)}, innocent ${share(false)}`);
  }
}

function write(file: string, name: string, says: string, { bias, weights }: LearntClaims): void {
  const runs = [...weights]
    .map(([run, weight]) => [run, Math.round(weight * 100)] as const)
    .filter(([, weight]) => Math.abs(weight) >= 3)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([run, weight]) => `${run} ${String(weight)}`)
    .join(' ');
  writeFileSync(
    join(root, 'src/checks/grounding', file),
    `/**
 * What runs of up to three signs weigh, in hundredths, for ${says}. Learned by
 * \`npm run learn-claims\` from test/golden: not to be changed by hand.
 */
// prettier-ignore
export const ${name} = { bias: ${bias.toFixed(3)}, runs: ${JSON.stringify(runs)} } as const;
`,
  );
}
write(
  'assertions/claim-weights.ts',
  'CLAIM_WEIGHTS',
  'a text to claim what no record says',
  learnClaims([...examples.map(({ example }) => example), ...others], KEPT),
);
write(
  'amount-weights.ts',
  'AMOUNT_WEIGHTS',
  'a number to be said of what is sold',
  learnRuns(
    ofNumbers.map(({ example }) => example),
    KEPT,
  ),
);
