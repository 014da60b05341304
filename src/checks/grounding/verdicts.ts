import type { Day } from '../../kernel/index.js';
import type { Amount } from './amount.js';
import { isUnderOtherCondition } from './conditions.js';
import { datedFrom } from './dated.js';
import { derivedFrom } from './derived.js';
import type { Evidence } from './evidence.js';
import type { EvidenceRecord } from './evidence-record.js';
import { isSaidOfOther, staleSupportOf, supportOf } from './matching.js';
import { everBeside, operandsOf, recordsBeside } from './gathering.js';
import { reckonedFrom, roundedFrom } from './reckoned.js';
import { isLabelledOtherwise } from './same-label.js';
import { isPricedOtherwise } from './priced-otherwise.js';

/** What an amount of a draft rests on: a live record, one that has ended, or nothing. */
export interface Verdict {
  readonly amount: Amount;
  readonly record: EvidenceRecord | undefined;
  readonly isEnded: boolean;
}

const TERMS = /^(?:期|months)$/u;

const NONE: ReadonlyMap<Amount, EvidenceRecord> = new Map();

/** Rounds in which numbers are worked out from numbers worked out before: 776, and then 776 − 100 = 676. */
const ROUNDS = 3;

/**
 * Judges the amounts of one text together, for one is often worked out from another. A number that rests on nothing is
 * never what another is worked out from.
 * @param said every amount of the text
 * @param claimed those that claim something
 * @param today on which it is read
 * @param quoted those of them that stand where a record is quoted, which needs no reading
 */
export function verdictsOf(
  text: string,
  said: readonly Amount[],
  claimed: readonly Amount[],
  evidence: Evidence,
  today: Day,
  quoted: ReadonlyMap<Amount, EvidenceRecord> = NONE,
): Verdict[] {
  const verdicts = new Map<Amount, Verdict>();
  const put = (amount: Amount, record: EvidenceRecord | undefined, isEnded: boolean): void => {
    if (record !== undefined) verdicts.set(amount, { amount, record, isEnded });
  };
  for (const amount of claimed) put(amount, quoted.get(amount) ?? supportOf(amount, text, evidence), false);
  const open = (): Amount[] => claimed.filter((amount) => !verdicts.has(amount));
  if (open().length === 0) return [...verdicts.values()];
  const idle = said.filter(({ start }) => !claimed.some((amount) => amount.start === start));
  const workOut = (counting: readonly EvidenceRecord[], isEnded: boolean): void => {
    for (let round = 0; round < ROUNDS && open().length > 0; round += 1) {
      const before = verdicts.size;
      const settled = new Map<Amount, EvidenceRecord | undefined>(idle.map((amount) => [amount, undefined]));
      for (const [amount, { record }] of verdicts) settled.set(amount, record);
      const operands = operandsOf(text, said, counting, settled);
      for (const amount of open()) {
        const derived =
          derivedFrom(amount, text, operands, Number(today.slice(0, 4))) ?? datedFrom(amount, text, counting, today);
        const reckoned =
          derived === undefined
            ? (reckonedFrom(amount, text, operands) ?? roundedFrom(amount, text, said, operands))
            : undefined;
        const record = derived ?? reckoned?.record;
        if (
          record !== undefined &&
          (isUnderOtherCondition(amount, text, record) ||
            isSaidOfOther(amount, text, evidence) ||
            isLabelledOtherwise(amount, text, evidence) ||
            isPricedOtherwise(amount, text, evidence))
        )
          continue;
        put(amount, record, isEnded);
        for (const { start } of reckoned?.quantities ?? [])
          for (const each of open())
            // How many instalments there are is the record's to say.
            if (each.start === start && !TERMS.test(each.measure)) put(each, reckoned?.record, isEnded);
      }
      if (verdicts.size === before) return;
    }
  };
  for (const amount of open()) put(amount, staleSupportOf(amount, evidence), true);
  workOut(recordsBeside(text, evidence), false);
  if (open().length > 0 && evidence.stale.length > 0) workOut(everBeside(text, evidence), true);
  return claimed.map((amount) => verdicts.get(amount) ?? { amount, record: undefined, isEnded: false });
}
