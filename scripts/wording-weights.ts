import { packBytes, packShorts } from '../src/checks/text/packed.js';

/** What was learned of one rule: what its grams weigh, in whole hundredths. */
export interface LearnedRule {
  readonly rule: string;
  readonly bias: number;
  readonly threshold: number;
  readonly weights: readonly (readonly [gram: string, weight: number])[];
}

/**
 * `src/checks/wording/weights.ts`, as it is read: grams one by one, each with what it weighs for which rules.
 * @param grams all that were learned of, with how telling each is, up to 25
 */
export function weightsFile(
  grams: readonly { readonly gram: string; readonly telling: number }[],
  rules: readonly LearnedRule[],
): string {
  const weighing = new Map(grams.map(({ gram }) => [gram, [] as [rule: number, weight: number][]]));
  rules.forEach(({ weights }, rule) => {
    for (const [gram, weight] of weights) weighing.get(gram)?.push([rule, weight]);
  });
  const of = grams.map(({ gram }) => weighing.get(gram) ?? []);
  return `/**
 * How texts read that break a rule. Learned by \`npm run learn-wordings\` from test/golden: not to be changed by hand.
 * A text's sum over its grams of weight (hundredths), by the length of its gram's telling figures (tenths), with the bias:
 * beyond the threshold it reads as the guilty ones do.
 */
// prettier-ignore
export const RULES = {
${rules.map(({ rule, bias, threshold }) => `  ${rule}: { bias: ${bias.toFixed(3)}, threshold: ${threshold.toFixed(3)} },`).join('\n')}
} as const;

/** In base64 the figures of each gram, a byte each; for how many rules it weighs, a byte each; for which, a byte each; and how much, two bytes each. */
// prettier-ignore
export const GRAMS = {
  words: ${JSON.stringify(grams.map(({ gram }) => gram).join(' '))},
  telling: '${packBytes(grams.map(({ telling }) => Math.round(10 * telling)))}',
  counts: '${packBytes(of.map(({ length }) => length))}',
  rules: '${packBytes(of.flatMap((own) => own.map(([rule]) => rule)))}',
  weights: '${packShorts(of.flatMap((own) => own.map(([, weight]) => weight)))}',
} as const;
`;
}
