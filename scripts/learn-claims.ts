import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ClaimExample,
  claimRuns,
  type LearntClaims,
  learnRuns,
  type RunsExample,
  runsScore,
} from '../src/checks/evaluation/claim-learning.js';
import { draftOf, type Labelled, libraryFor, type World } from '../src/checks/evaluation/golden.js';
import { claimedAmounts, readingOf } from '../src/checks/grounding/amount-claims.js';
import { runsOf, SIGN } from '../src/checks/grounding/amount-reading.js';
import { amountsIn } from '../src/checks/grounding/amounts.js';
import { claimedAssertions } from '../src/checks/grounding/assertion-claims.js';
import { supportOfAssertion } from '../src/checks/grounding/assertions/assertions.js';
import { claimSigns, KNOWN, type Known, signsBeside } from '../src/checks/grounding/assertions/claim-signs.js';
import type { WordKind } from '../src/checks/grounding/assertions/word-kinds.js';
import { evidenceFor } from '../src/checks/grounding/evidence-for.js';
import { verdictsOf } from '../src/checks/grounding/verdicts.js';
import { fold } from '../src/checks/text/folding.js';
import { viewsOf } from '../src/checks/text/part-view.js';
import { GOLDEN, handOf, HANDS, INDUSTRIES, linesOf, voiceTexts } from './labelled-texts.js';
import { scriptPhrases, templatePhrases } from './sample-texts.js';

/**
 * Learns how texts read that claim what no record says, and writes `src/checks/grounding/assertions/claim-weights.ts`.
 * `--evaluate` prints how each hand's texts are told by what the others wrote: the only honest figure, for every hand has been
 * read by then. What is in `unseen/` and `sealed-…/` is never learned from.
 */
const root = join(import.meta.dirname, '..');
const RULE = 'unsupported_claim';
const KEPT = 16_000;
const KEPT_OF_CLAIMS = 24_000;

const worlds = JSON.parse(readFileSync(join(GOLDEN, 'worlds.json'), 'utf8')) as Record<string, World>;

interface Grounded {
  readonly file: string;
  readonly hand: string;
  readonly example: ClaimExample;
  /** Whether an assertion of the lists is in it that no record bears out. */
  readonly isListed: boolean;
}

function grounded(file: string): Grounded[] {
  return linesOf<Labelled>(file).flatMap((entry) => {
    const guilty = entry.guilty.includes(RULE);
    const text = fold(entry.text).text;
    // A wrong number is no matter of wording; what has ended is neither borne out nor made up. Numbers among assertions are right.
    const isOfNumber = !file.endsWith('assertions') && amountsIn(text).length > 0;
    if (guilty ? isOfNumber : entry.guilty.length > 0) return [];
    const { body, context } = draftOf(entry, libraryFor(entry, worlds));
    const known = evidenceFor(body, context);
    const isListed = viewsOf(body)
      .flatMap((view) => claimedAssertions(view, context))
      .some((said) => supportOfAssertion(said, known) === undefined);
    return [{ file, hand: handOf(file, entry), example: { text, known, guilty }, isListed }];
  });
}

const NOTHING: Known = { pairs: new Set<string>(), kinds: new Set<WordKind>() };
const plain = (text: string, guilty: boolean): ClaimExample => ({ text: fold(text).text, known: NOTHING, guilty });
/** What an industry or the law may not say of goods is a claim; what only looks like it is none. */
const forbidden = HANDS.flatMap((hand) =>
  ['absolute-terms', 'absolute-term', ...INDUSTRIES.map((name) => `industry-${name}`)].map((name) => hand + name),
)
  .flatMap((file) => linesOf<Labelled>(file))
  .filter(({ facts, cites, world }) => facts === undefined && cites === undefined && world === undefined)
  .map(({ text, guilty }) => plain(text, guilty.length > 0));
const everyday = voiceTexts()
  .filter((text) => text.length >= 8)
  .map((text) => plain(text, false));
const housePhrases = [...templatePhrases(root), ...scriptPhrases(root)];
const house = housePhrases.map((text) => plain(text, false));
const GROUNDING = ['grounding', 'grounding-numbers', 'grounding-assertions', 'grounding-sellers', 'grounding-claims'];
const sets = [
  ...GROUNDING,
  ...['another-hand/', 'third-hand/', 'later-hands/', 'examiners/'].flatMap((hand) =>
    ['grounding-numbers', 'grounding-assertions'].map((name) => hand + name),
  ),
];
const examples = sets.flatMap(grounded);

/** Of a text that its records bear out so large a part is said in their words. */
const BORNE_OUT = 0.25;
/** What a record bears out is claimed without one: the same words, judged against nothing. */
function unborne({ file, example: { text, known, guilty } }: Grounded): ClaimExample[] {
  if (guilty || file.endsWith('numbers') || /[?？]/u.test(text)) return [];
  const left = signsBeside(text, known).filter(({ sign }) => sign !== KNOWN).length;
  return 1 - left / claimSigns(text).length >= BORNE_OUT ? [{ text, known: NOTHING, guilty: true }] : [];
}

/** What a text counts that was written for another rule or for none. */
const OTHERS = 0.3;
const others = [...forbidden, ...everyday, ...house].map((example) => ({ ...claimRuns(example), worth: OTHERS }));
const learnFrom = (read: readonly Grounded[]) =>
  learnRuns(
    [...read.map(({ example }) => claimRuns(example)), ...others, ...read.flatMap(unborne).map(claimRuns)],
    KEPT_OF_CLAIMS,
  );

if (process.argv.includes('--evaluate')) {
  const read = [...new Set(examples.map(({ hand }) => hand))].filter(Boolean).flatMap((hand) => {
    const learnt = learnFrom(examples.filter((each) => each.hand !== hand));
    return examples
      .filter((each) => each.hand === hand && each.file.endsWith('assertions'))
      .map((each) => ({ ...each, score: runsScore(learnt, claimRuns(each.example).runs) }));
  });
  const figures = (those: typeof read, isTold: (each: (typeof read)[number]) => boolean): string => {
    const told = those.filter(isTold);
    const right = told.filter(({ example }) => example.guilty).length;
    const all = those.filter(({ example }) => example.guilty).length;
    return [right / Math.max(1, told.length), right / Math.max(1, all)].map((share) => share.toFixed(3)).join(' / ');
  };
  for (const likely of [-0.6, -0.4, -0.2, 0, 0.2])
    for (const unlikely of [-2, -1.5, -1.2, -0.9, -0.6, -0.3]) {
      const isTold = ({ score, isListed }: (typeof read)[number]) => score > likely || (isListed && score > unlikely);
      const hands = [...new Set(read.map(({ hand }) => hand))].map(
        (hand) =>
          `${hand} ${figures(
            read.filter((each) => each.hand === hand),
            isTold,
          )}`,
      );
      console.log(
        `left out, read above ${String(likely)}, or above ${String(unlikely)} and listed: ${figures(read, isTold)} (${hands.join(', ')})`,
      );
    }
}

/** Numbers that rest on nothing: of guilty texts those that the rules take for claims, of innocent ones all. */
const numbers = (file: string): RunsExample[] => numbersOf(linesOf<Labelled>(file));

function numbersOf(entries: readonly Labelled[]): RunsExample[] {
  return entries.flatMap((entry) => {
    const { body, context } = draftOf(entry, libraryFor(entry, worlds));
    const [view] = viewsOf(body);
    if (view === undefined) return [];
    const { text } = view.folded;
    const evidence = evidenceFor(body, context);
    const said = amountsIn(view.folded.text);
    const loose = verdictsOf(text, said, said, evidence, context.publishOn)
      .filter(({ record }) => record === undefined)
      .map(({ amount }) => amount);
    const claimed = claimedAmounts(view, said, said, evidence, context);
    const meant = loose.filter(({ start }) => claimed.some((each) => each.start === start));
    const guilty = entry.guilty.length > 0;
    const chosen = !guilty ? loose : meant.length > 0 ? meant : loose.length === 1 ? loose : [];
    return chosen.map((amount) => {
      const { words, signs } = readingOf(text, amount, said, evidence);
      return { runs: runsOf(words), signs: new Set(signs.map((sign) => SIGN + sign)), guilty };
    });
  });
}
/** What the templates and the samples' scripts say rests on their records, or claims nothing. */
const houseEntries = housePhrases.map((text, at): Labelled => ({
  id: `house-${String(at)}`,
  text,
  guilty: [],
  facts: [],
}));
const ofNumbers = [
  ...sets.flatMap((file) => numbers(file).map((example) => ({ file, example }))),
  ...numbersOf(houseEntries).map((example) => ({ file: 'house', example })),
];
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
write('assertions/claim-weights.ts', 'CLAIM_WEIGHTS', 'a text to claim what no record says', learnFrom(examples));
write(
  'amount-weights.ts',
  'AMOUNT_WEIGHTS',
  'a number to be said of what is sold',
  learnRuns(
    ofNumbers.map(({ example }) => example),
    KEPT,
  ),
);
