import { Marks } from '../text/marks.js';
import { SENTENCE_END, type Stretch } from '../text/stretches.js';
import type { Amount } from './amount.js';
import type { Evidence } from './evidence.js';
import { type EvidenceRecord, withoutEnd } from './evidence-record.js';

/** A sentence or a line that says just what a live record says. */
interface Quoted {
  readonly stretch: Stretch;
  readonly record: EvidenceRecord;
}

const LINE_END = new Marks('\n');

/** The stretches between marks, each without the space around it and the mark that ends it. */
function* stretchesOf(text: string, marks: Marks, from: number, to: number): Generator<Stretch> {
  for (let at = from; at < to;) {
    const beyond = Math.min(to, marks.endAfter(text, at));
    const said = text.slice(at, beyond);
    const start = at + said.length - said.trimStart().length;
    if (start < beyond) yield { start, end: at + withoutEnd(said).length };
    at = beyond + 1;
  }
}

/** What a text says word for word as a live record says it: whole lines, else whole sentences. */
function* quotedIn(text: string, evidence: Evidence): Generator<Quoted> {
  for (const line of stretchesOf(text, LINE_END, 0, text.length)) {
    const record = evidence.saying(text.slice(line.start, line.end));
    if (record !== undefined) yield { stretch: line, record };
    else
      for (const sentence of stretchesOf(text, SENTENCE_END, line.start, line.end)) {
        const told = evidence.saying(text.slice(sentence.start, sentence.end));
        if (told !== undefined) yield { stretch: sentence, record: told };
      }
  }
}

/** The amounts that stand where a text says word for word what a live record says: they rest on it, and need no more reading. */
export function quotedAmounts(
  text: string,
  amounts: readonly Amount[],
  evidence: Evidence,
): ReadonlyMap<Amount, EvidenceRecord> {
  const quoted = new Map<Amount, EvidenceRecord>();
  for (const { stretch, record } of quotedIn(text, evidence))
    for (const amount of amounts)
      if (amount.start >= stretch.start && amount.end <= stretch.end) quoted.set(amount, record);
  return quoted;
}
