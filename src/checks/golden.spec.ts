import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftOf, evaluate, type Labelled, libraryFor, type World } from './evaluation/golden.js';
import { runChecks } from './registry.js';

const folder = join(import.meta.dirname, '../../test/golden');
const worlds = JSON.parse(readFileSync(join(folder, 'worlds.json'), 'utf8')) as Record<string, World>;

const labelled = (file: string): Labelled[] =>
  readFileSync(join(folder, `${file}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Labelled);

/** Floors, not targets: what is reached is printed by the evaluation script. */
const FLOORS = [
  { file: 'absolute-terms', check: 'absolute_terms', precision: 0.95, recall: 0.95, least: 300 },
  { file: 'grounding', check: 'grounding', precision: 0.95, recall: 0.97, least: 200 },
  { file: 'grounding-numbers', check: 'grounding', precision: 0.95, recall: 0.97, least: 240 },
  { file: 'grounding-assertions', check: 'grounding', precision: 0.95, recall: 0.95, least: 160 },
  { file: 'grounding-sellers', check: 'grounding', precision: 0.95, recall: 0.95, least: 400 },
  { file: 'privacy', check: 'privacy', precision: 0.95, recall: 0.98, least: 160 },
  { file: 'honesty', check: 'honesty', precision: 0.95, recall: 0.95, least: 40 },
  { file: 'industry-medical', check: 'industry', precision: 0.9, recall: 0.95, least: 120 },
  { file: 'industry-education', check: 'industry', precision: 0.9, recall: 0.95, least: 120 },
  { file: 'industry-finance', check: 'industry', precision: 0.9, recall: 0.95, least: 120 },
  { file: 'industry-food', check: 'industry', precision: 0.9, recall: 0.95, least: 120 },
  { file: 'industry-beauty', check: 'industry', precision: 0.9, recall: 0.95, least: 120 },
  { file: 'industry-auto', check: 'industry', precision: 0.9, recall: 0.95, least: 120 },
  { file: 'false-scarcity-price', check: 'honesty', precision: 0.9, recall: 0.95, least: 120 },
  { file: 'inducement-share', check: 'platform', precision: 0.9, recall: 0.95, least: 120 },
  { file: 'ad-label', check: 'advertising', precision: 0.9, recall: 0.95, least: 120 },
  { file: 'manners', check: 'decency', precision: 0.9, recall: 0.95, least: 120 },
];

/**
 * Texts that no rule was written after and no weight was learned from: what is to be expected of texts in use. Their
 * floors lie just below what was reached when they were first met with the rules as they are.
 */
const UNSEEN = [
  { file: 'unseen/absolute-term', check: 'absolute_terms', precision: 0.99, recall: 0.95 },
  { file: 'unseen/grounding-numbers', check: 'grounding', precision: 0.9, recall: 0.7 },
  { file: 'unseen/grounding-assertions', check: 'grounding', precision: 0.83, recall: 0.95 },
  { file: 'unseen/privacy', check: 'privacy', precision: 0.92, recall: 0.95 },
  { file: 'unseen/industry-medical', check: 'industry', precision: 0.95, recall: 0.99 },
  { file: 'unseen/industry-education', check: 'industry', precision: 0.91, recall: 0.95 },
  { file: 'unseen/industry-finance', check: 'industry', precision: 0.82, recall: 0.95 },
  { file: 'unseen/industry-food', check: 'industry', precision: 0.88, recall: 0.99 },
  { file: 'unseen/industry-beauty', check: 'industry', precision: 0.95, recall: 0.99 },
  { file: 'unseen/industry-auto', check: 'industry', precision: 0.95, recall: 0.99 },
  { file: 'unseen/false-scarcity-price', check: 'honesty', precision: 0.91, recall: 0.76 },
  { file: 'unseen/inducement-share', check: 'platform', precision: 0.96, recall: 0.96 },
  { file: 'unseen/ad-label-missing', check: 'advertising', precision: 0.96, recall: 0.96 },
  { file: 'unseen/manners', check: 'decency', precision: 0.91, recall: 0.91 },
  { file: 'sealed-hands/absolute-term', check: 'absolute_terms', precision: 0.99, recall: 0.97 },
  { file: 'sealed-hands/grounding-numbers', check: 'grounding', precision: 0.82, recall: 0.84 },
  { file: 'sealed-hands/grounding-assertions', check: 'grounding', precision: 0.85, recall: 0.83 },
  { file: 'sealed-hands/privacy', check: 'privacy', precision: 0.9, recall: 0.88 },
  { file: 'sealed-hands/industry-medical', check: 'industry', precision: 0.9, recall: 0.95 },
  { file: 'sealed-hands/industry-education', check: 'industry', precision: 0.88, recall: 0.91 },
  { file: 'sealed-hands/industry-finance', check: 'industry', precision: 0.91, recall: 0.94 },
  { file: 'sealed-hands/industry-food', check: 'industry', precision: 0.91, recall: 0.99 },
  { file: 'sealed-hands/industry-beauty', check: 'industry', precision: 0.85, recall: 0.91 },
  { file: 'sealed-hands/industry-auto', check: 'industry', precision: 0.9, recall: 0.92 },
  { file: 'sealed-hands/false-scarcity-price', check: 'honesty', precision: 0.91, recall: 0.8 },
  { file: 'sealed-hands/inducement-share', check: 'platform', precision: 0.88, recall: 0.96 },
  { file: 'sealed-hands/ad-label-missing', check: 'advertising', precision: 0.83, recall: 0.83 },
  { file: 'sealed-hands/manners', check: 'decency', precision: 0.85, recall: 0.74 },
  { file: 'sealed-examiners/absolute-term', check: 'absolute_terms', precision: 0.9, recall: 0.92 },
  { file: 'sealed-examiners/grounding-numbers', check: 'grounding', precision: 0.84, recall: 0.83 },
  { file: 'sealed-examiners/grounding-assertions', check: 'grounding', precision: 0.87, recall: 0.89 },
  { file: 'sealed-examiners/privacy', check: 'privacy', precision: 0.9, recall: 0.92 },
  { file: 'sealed-examiners/industry-medical', check: 'industry', precision: 0.9, recall: 0.92 },
  { file: 'sealed-examiners/industry-education', check: 'industry', precision: 0.92, recall: 0.87 },
  { file: 'sealed-examiners/industry-finance', check: 'industry', precision: 0.9, recall: 0.94 },
  { file: 'sealed-examiners/industry-food', check: 'industry', precision: 0.88, recall: 0.92 },
  { file: 'sealed-examiners/industry-beauty', check: 'industry', precision: 0.92, recall: 0.89 },
  { file: 'sealed-examiners/industry-auto', check: 'industry', precision: 0.88, recall: 0.9 },
  { file: 'sealed-examiners/false-scarcity-price', check: 'honesty', precision: 0.88, recall: 0.89 },
  { file: 'sealed-examiners/inducement-share', check: 'platform', precision: 0.89, recall: 0.92 },
  { file: 'sealed-examiners/ad-label-missing', check: 'advertising', precision: 0.85, recall: 0.89 },
  { file: 'sealed-examiners/manners', check: 'decency', precision: 0.86, recall: 0.82 },
];

const judged = (entries: readonly Labelled[], check: string) =>
  evaluate(entries, (entry) => {
    const { body, context } = draftOf(entry, libraryFor(entry, worlds));
    return runChecks(body, context, [check]);
  });

describe('texts nobody tuned for', () => {
  it.each(UNSEEN)('of $file are told with precision ≥ $precision and recall ≥ $recall', ({ file, check, ...least }) => {
    const { precision, recall } = judged(labelled(file), check);
    expect(precision).toBeGreaterThanOrEqual(least.precision);
    expect(recall).toBeGreaterThanOrEqual(least.recall);
  });
});

/** Of innocent texts about prices and goods, what rules that have nothing to do with them may at most take for guilty. */
const MOST_TAKEN = [
  { rule: 'absolute_term', check: 'absolute_terms', most: 0.015 },
  { rule: 'false_scarcity_price', check: 'honesty', most: 0.025 },
  { rule: 'inducement_share', check: 'platform', most: 0.025 },
  { rule: 'ad_label_missing', check: 'advertising', most: 0.035 },
];

describe('ordinary posts of six trades', () => {
  const entries = ['later-hands', 'sealed-hands', 'sealed-examiners'].flatMap((hand) => labelled(`${hand}/ordinary`));

  it('are left alone, nine of ten', () => {
    // Without records every number and every assertion is one that none bears out.
    const troubled = entries.filter((entry) => {
      const { body, context } = draftOf(entry, libraryFor(entry, worlds));
      return runChecks(body, context).some(({ rule, severity }) => rule !== 'unsupported_claim' && severity !== 'info');
    });
    expect(entries.length).toBeGreaterThan(500);
    expect(troubled.length / entries.length).toBeLessThanOrEqual(0.1);
  });
});

describe('ordinary texts about prices and goods', () => {
  const entries = ['sealed-hands', 'sealed-examiners']
    .flatMap((hand) => ['grounding-numbers', 'grounding-assertions'].flatMap((set) => labelled(`${hand}/${set}`)))
    .filter(({ guilty }) => guilty.length === 0);

  it.each(MOST_TAKEN)('are seldom taken for $rule', ({ rule, check, most }) => {
    const taken = entries.filter((entry) => {
      const { body, context } = draftOf(entry, libraryFor(entry, worlds));
      return runChecks(body, context, [check]).some((found) => found.rule === rule && found.severity !== 'info');
    });
    expect(taken.length / entries.length).toBeLessThanOrEqual(most);
  });
});

describe.each(FLOORS)('the labelled texts of $file', ({ file, check, precision, recall, least }) => {
  const entries = labelled(file);
  const figures = judged(entries, check);

  it(`are many, about as many innocent as guilty`, () => {
    expect(entries.length).toBeGreaterThanOrEqual(least);
    expect(figures.innocent / entries.length).toBeGreaterThan(0.4);
    expect(figures.guilty / entries.length).toBeGreaterThan(0.4);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  });

  it(`are told apart with precision ≥ ${precision} and recall ≥ ${recall}`, () => {
    expect(figures.precision).toBeGreaterThanOrEqual(precision);
    expect(figures.recall).toBeGreaterThanOrEqual(recall);
  });
});
