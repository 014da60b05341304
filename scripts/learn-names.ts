import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { learnRuns, type RunsExample, runsScore } from '../src/checks/evaluation/claim-learning.js';
import type { Labelled } from '../src/checks/evaluation/golden.js';
import { COMMON, OF_TWO, SELDOM } from '../src/checks/privacy/names/family-names.js';
import { nameCandidates } from '../src/checks/privacy/names/name-candidates.js';
import { asKept, nameSigns } from '../src/checks/privacy/names/name-signs.js';
import { fold } from '../src/checks/text/folding.js';
import { HANDS, INDUSTRIES, linesOf, voiceTexts } from './labelled-texts.js';
import { sampleTexts } from './sample-texts.js';

/**
 * Learns how names of private persons stand in texts, and writes `src/checks/privacy/names/name-weights.ts`. Each text that
 * gives a name away is read again with other names in its place, drawn by a fixed walk, so that the place is learned and not
 * the name. Prints how texts are told that were left out. `unseen/` and `sealed-…/` are never learned from.
 */
const RULE = 'privacy_name';
const KEPT = 12_000;
const FOLDS = 5;
/** Times a text is read with other names. */
const AGAIN = 8;

const PRIVACY = ['privacy', 'privacy-names', 'privacy-health', 'privacy-child', 'privacy-contacts'];
const OTHERS = [
  ...INDUSTRIES.map((name) => `industry-${name}`),
  ...['absolute-terms', 'absolute-term', 'false-scarcity-price', 'inducement-share', 'ad-label', 'ad-label-missing'],
  ...['manners', 'grounding', 'grounding-numbers', 'grounding-assertions', 'grounding-sellers', 'honesty'],
];
const named = HANDS.flatMap((hand) => PRIVACY.flatMap((file) => linesOf<Labelled>(hand + file)));
const ofNames = named.filter(({ names }) => names !== undefined && names.length > 0);
/** Texts about privacy that give no name away; where one does and nobody marked it, nothing is learned from it. */
const innocent = named.filter(({ guilty, names }) => !guilty.includes(RULE) && (names ?? []).length === 0);
const everyday = [
  ...HANDS.flatMap((hand) => OTHERS.flatMap((file) => linesOf<Labelled>(hand + file))).map(({ text }) => text),
  ...voiceTexts(),
  ...sampleTexts(join(import.meta.dirname, '..')),
];

const plain = (name: string): string => fold(name).text.replace(/[^\p{L}\p{N}]/gu, '');
const namesThere = ofNames
  .flatMap(({ names = [] }) => names.map(plain))
  .filter((name) => /^[\u4e00-\u9fff]{2,4}$/u.test(name));

/** A fixed walk: the same names in the same places each time it is run. */
let walk = 1;
const next = (of: number): number => {
  walk = (walk * 48_271) % 2_147_483_647;
  return walk % of;
};
const FAMILIES = [...COMMON, ...SELDOM];
const GIVENS = namesThere.map((name) => name.slice(-2));
const anyName = (length: number): string => {
  const family = (next(20) === 0 ? OF_TWO[next(OF_TWO.length)] : FAMILIES[next(FAMILIES.length)]) ?? '王';
  const first = GIVENS[next(GIVENS.length)] ?? '小梅';
  const second = GIVENS[next(GIVENS.length)] ?? '小梅';
  return length <= 2 ? family + second.slice(-1) : family + first.charAt(0) + second.slice(-1);
};

interface Read {
  readonly text: string;
  readonly names: readonly string[];
}

const asWritten = ({ text, names = [] }: Labelled): Read => ({
  text: fold(text).text,
  names: names.map((name) => fold(name).text),
});
function withOthers(entry: Labelled): Read {
  const read = asWritten(entry);
  let { text } = read;
  const names = read.names.map((name) => {
    if (!/^[\u4e00-\u9fff]{2,4}$/u.test(name)) return name;
    const other = anyName(name.length);
    text = text.replaceAll(name, other);
    return other;
  });
  return { text, names };
}

function examplesOf({ text, names }: Read): RunsExample[] {
  const places = names.flatMap((name) => {
    const start = text.indexOf(name);
    return start < 0 ? [] : [{ start, end: start + name.length }];
  });
  return nameCandidates(text).flatMap((candidate) => {
    const isName = places.some(({ start, end }) => candidate.start === start && candidate.end === end);
    // What overlaps a name is neither.
    if (!isName && places.some(({ start, end }) => candidate.start < end && candidate.end > start)) return [];
    return [{ runs: nameSigns(text, candidate), guilty: isName }];
  });
}

const rest = [...innocent.map(({ text }) => text), ...everyday].map((text): Read => ({
  text: fold(text).text,
  names: [],
}));

function train(guilty: readonly Labelled[], others: readonly Read[]) {
  const read = guilty.flatMap((entry) => [asWritten(entry), ...Array.from({ length: AGAIN }, () => withOthers(entry))]);
  return learnRuns([...read, ...others].flatMap(examplesOf), KEPT);
}

const best = (model: ReturnType<typeof train>, { text }: Read): number =>
  nameCandidates(text).reduce((most, candidate) => Math.max(most, runsScore(model, nameSigns(text, candidate))), -9);

if (process.argv.includes('--evaluate')) {
  const told: { isGuilty: boolean; isAlike: boolean; score: number }[] = [];
  for (let left = 0; left < 2; left += 1) {
    const isLeft = (_: unknown, index: number): boolean => Math.floor(index / 10) % FOLDS === left;
    const model = train(
      ofNames.filter((entry, index) => !isLeft(entry, index)),
      rest.filter((entry, index) => !isLeft(entry, index)),
    );
    ofNames
      .filter(isLeft)
      .forEach((entry) => told.push({ isGuilty: true, isAlike: false, score: best(model, asWritten(entry)) }));
    rest.forEach((entry, index) => {
      if (isLeft(entry, index))
        told.push({ isGuilty: false, isAlike: index < innocent.length, score: best(model, entry) });
    });
  }
  for (const bar of [-1, -0.5, 0, 0.5, 1, 1.5, 2]) {
    const share = (those: typeof told) =>
      `${String(those.filter(({ score }) => score > bar).length)} of ${String(those.length)}`;
    console.log(
      `above ${String(bar)}: ${share(told.filter(({ isGuilty }) => isGuilty))} texts with a name, ` +
        `${share(told.filter(({ isAlike }) => isAlike))} look-alikes, ${share(told.filter(({ isGuilty, isAlike }) => !isGuilty && !isAlike))} everyday texts`,
    );
  }
}

const { bias, weights } = train(ofNames, rest);
const signs = [...weights]
  .map(([sign, weight]) => [asKept(sign), Math.round(weight * 100)] as const)
  .filter(([, weight]) => Math.abs(weight) >= 3)
  .sort(([left], [right]) => (left < right ? -1 : 1))
  .map(([sign, weight]) => `${sign} ${String(weight)}`)
  .join(' ');
writeFileSync(
  join(import.meta.dirname, '../src/checks/privacy/names/name-weights.ts'),
  `/**
 * What signs weigh, in hundredths, for a stretch to be the name of a private person. Learned by \`npm run learn-names\` from
 * test/golden: not to be changed by hand.
 */
// prettier-ignore
export const NAME_WEIGHTS = { bias: ${bias.toFixed(3)}, signs: ${JSON.stringify(signs)} } as const;
`,
);
