import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Logistic,
  type LogisticExample,
  learnLogistic,
  logisticScore,
} from '../src/checks/evaluation/logistic.js';
import { type LabelledPair } from '../src/checks/evaluation/pairs.js';
import { clausesOf, type Clauses, type Traits, traitsOf } from '../src/checks/sameness/retelling.js';
import { DUPLICATE, fingerprint, likeness } from '../src/checks/sameness/similarity.js';
import { linesOf, voiceTexts } from './labelled-texts.js';

/**
 * Learns what the traits of two texts weigh, for one to be the other told again in other words, and writes
 * `src/checks/sameness/retelling-weights.ts`. Prints how each hand's pairs are told when left out. What is in `unseen/` and
 * `sealed-…/` is never learned from.
 */
const SETS = ['pairs', 'pairs-check', 'another-hand/pairs', 'third-hand/pairs', 'later-hands/pairs', 'examiners/pairs'];
/** Whoever chose the traits wrote these pairs. */
const OWN = 'pairs-check';

interface Example extends LogisticExample {
  readonly set: string;
  readonly pair: LabelledPair;
}

/** A wrong warning costs more trust than a missed one. */
const FALSE_ALARM = 1.5;

const EVERYDAY = 'everyday';
const JOINED = 'joined';
const LONGER = [2, 3, 4, 6];

/** Only pairs that are not told by their shared pairs of signs already: for the others nothing more is asked. */
function exampleOf(set: string, pair: LabelledPair, weight: number): Example[] {
  const [left, right] = [fingerprint(pair.a), fingerprint(pair.b)];
  if (likeness(left, right) >= DUPLICATE) return [];
  const traits = traitsOf(clausesOf(pair.a), clausesOf(pair.b));
  if (traits === undefined) return [];
  return [
    {
      set,
      pair,
      isTrue: pair.verdict === 'duplicate',
      weight: pair.verdict === 'duplicate' ? weight : FALSE_ALARM * weight,
      traits: figuresOf(traits),
    },
  ];
}
const figuresOf = ({ shared, inOrder, size }: Traits): number[] => [shared, inOrder, size];

const labelled = SETS.map((set) => ({ set, pairs: linesOf<LabelledPair>(set) }));
const short = labelled.flatMap(({ set, pairs }) =>
  pairs.flatMap((pair) => exampleOf(set, pair, set === OWN ? 0.5 : 1)),
);

/** Longer texts, put together from several pairs of one verdict: what texts of that length share by chance. */
const longer = (['duplicate', 'distinct'] as const).flatMap((verdict) =>
  LONGER.flatMap((count) => {
    const own = short.filter(({ pair }) => pair.verdict === verdict).map(({ pair }) => pair);
    return own.flatMap((_, first) => {
      const several = Array.from({ length: count }, (__, step) => own[(first + step * 17) % own.length]);
      const [a, b] = (['a', 'b'] as const).map((side) => several.map((pair) => pair?.[side] ?? '').join('\n'));
      const id = `${verdict}-${String(count)}-${String(first)}`;
      return exampleOf(JOINED, { id, a: a ?? '', b: b ?? '', verdict }, 0.1);
    });
  }),
);

/** Sellers' texts on the same topics by different people, each with the two that share most signs with it. */
const everyday = ((): Example[] => {
  const texts = voiceTexts().map((text) => ({ text, signs: clausesOf(text) }));
  const sharedWith = (one: Clauses, other: Clauses): number => traitsOf(one, other)?.shared ?? 0;
  return texts.flatMap(({ text, signs }, index) =>
    texts
      .slice(index + 1)
      .map((other) => ({ other: other.text, shared: sharedWith(signs, other.signs) }))
      .sort((one, other) => other.shared - one.shared)
      .slice(0, 2)
      .flatMap(({ other }) =>
        exampleOf(EVERYDAY, { id: `everyday-${String(index)}`, a: text, b: other, verdict: 'distinct' }, 0.15),
      ),
  );
})();

const told = (model: Logistic, examples: readonly Example[]): string => {
  const found = examples.map((each) => ({ ...each, isTold: logisticScore(model, each.traits) >= 0 }));
  const share = (isTrue: boolean) => {
    const those = found.filter((each) => each.isTrue === isTrue);
    return `${String(those.filter(({ isTold }) => isTold).length)} of ${String(those.length)}`;
  };
  return `duplicates ${share(true)}, distinct ${share(false)}`;
};

const all = [...short, ...longer, ...everyday];
/** With a hand left out, what was put together from its pairs is left out as well. */
for (const set of [...SETS, EVERYDAY]) {
  const rest = all.filter((each) => each.set !== set && (set === EVERYDAY || each.set !== JOINED));
  console.log(
    `${set} left out: ${told(
      learnLogistic(rest),
      all.filter((each) => each.set === set),
    )}`,
  );
}

const FOLDS = 10;
const texts = [...new Set(short.map(({ pair }) => pair.a))];
const foldOf = new Map(texts.map((text, index) => [text, index % FOLDS]));
const folded = Array.from({ length: FOLDS }, (_, fold) => {
  const isLeftOut = ({ pair }: Example) => foldOf.get(pair.a) === fold;
  const model = learnLogistic([...short.filter((each) => !isLeftOut(each)), ...everyday]);
  return short.filter(isLeftOut).map((each) => ({ ...each, traits: [logisticScore(model, each.traits)] }));
}).flat();
const asScored: Logistic = { bias: 0, weights: [1] };
for (const set of SETS)
  console.log(
    `${set}, a tenth of the texts left out: ${told(
      asScored,
      folded.filter((each) => each.set === set),
    )}`,
  );

const { bias, weights } = learnLogistic(all);
const [shared = 0, inOrder = 0, size = 0] = weights;
const rounded = Object.entries({ bias, shared, inOrder, size })
  .map(([name, weight]) => `${name}: ${weight.toFixed(2)}`)
  .join(', ');
writeFileSync(
  join(import.meta.dirname, '../src/checks/sameness/retelling-weights.ts'),
  `/**
 * What the traits of two texts weigh, for one to be the other told again. Learned by \`npm run learn-retellings\` from the
 * pairs in test/golden: not to be changed by hand.
 */
export const RETELLING_WEIGHTS = { ${rounded} } as const;
`,
);
console.log(rounded, '· longer:', told({ bias, weights }, longer));
