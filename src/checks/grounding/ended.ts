import { claimSigns } from './assertions/claim-signs.js';
import type { Evidence } from './evidence.js';
import type { EvidenceRecord } from './evidence-record.js';
import { matchesOf } from '../text/matches.js';

/** A sentence that says what only a record says that has ended. Offsets are of the folded text. */
export interface EndedClaim {
  readonly start: number;
  readonly end: number;
  /** The sentence it stands in. */
  readonly from: number;
  readonly to: number;
  readonly record: EvidenceRecord;
}

/** Pairs of signs that a sentence and a record must have in common, none of which a live record has: two words or more. */
const ENOUGH = 3;
/** 30 日截止 is said of any offer. */
const UNTIL = /^[年月日号截止至到]{2}$/u;
/** What reads as a claim anyhow may say it in words of its own. */
const ENOUGH_OF_CLAIM = 2;
const ASKED = /[?？]|[吗么]$|没赶上|等下次|明年再/u;

function endedInSentence(text: string, offset: number, enough: number, evidence: Evidence): EndedClaim[] {
  const signs = claimSigns(text);
  const met = new Map<EvidenceRecord, { pairs: Set<string>; start: number; end: number }>();
  for (let at = 0; at + 1 < signs.length; at += 1) {
    const [left, right] = [signs[at], signs[at + 1]];
    if (left === undefined || right === undefined) continue;
    const pair = left.sign + right.sign;
    if (UNTIL.test(pair)) continue;
    for (const record of evidence.endedSaying(pair)) {
      const known = met.get(record) ?? { pairs: new Set<string>(), start: left.start, end: right.end };
      known.pairs.add(pair);
      met.set(record, { ...known, end: right.end });
    }
  }
  return [...met]
    .filter(([, { pairs }]) => pairs.size >= enough)
    .sort(([, left], [, right]) => right.pairs.size - left.pairs.size)
    .slice(0, 1)
    .map(([record, { start, end }]) => ({
      record,
      start: offset + start,
      end: offset + end,
      from: offset,
      to: offset + text.length,
    }));
}

/**
 * What a text still says though the record of it has ended, in whatever words stand around it.
 * @param isClaim whether what stands at an offset reads as a claim
 */
export const endedClaims = (text: string, evidence: Evidence, isClaim: (at: number) => boolean): EndedClaim[] =>
  evidence.stale.length === 0
    ? []
    : matchesOf(text, /[^\n。！!?？]+[?？]?/gu).flatMap((sentence) =>
        ASKED.test(sentence[0])
          ? []
          : endedInSentence(sentence[0], sentence.index, isClaim(sentence.index) ? ENOUGH_OF_CLAIM : ENOUGH, evidence),
      );
