import { CODE } from './blank-text';
import type { Mark } from './marks';

/** A stretch of text all of which is marked alike. */
export interface Segment {
  readonly start: number;
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Marks that begin here: whoever moves through the text by keyboard meets each once. */
  readonly begins: boolean;
  /** Name of the blank (`customer.nickname`) when the stretch is one. */
  readonly blank: string | null;
}

/**
 * Cuts a text wherever a mark begins or ends, and around every blank. Offsets outside the text are brought inside, none
 * cuts a character in two, and the stretches put together are the text again.
 */
export function segmentsOf(text: string, marks: readonly Mark[]): Segment[] {
  const placed = marks
    .map((mark) => ({ mark, start: whole(text, mark.start), end: whole(text, mark.end) }))
    .filter(({ start, end }) => start < end);
  const blanks = new Map<number, { end: number; name: string }>();
  for (const match of text.matchAll(CODE))
    blanks.set(match.index, { end: match.index + match[0].length, name: match[1] ?? '' });
  const cuts = new Set([0, text.length]);
  for (const { start, end } of placed) cuts.add(start).add(end);
  for (const [start, { end }] of blanks) cuts.add(start).add(end);
  const order = [...cuts].sort((one, other) => one - other);
  return order.slice(0, -1).map((start, index) => {
    const end = order[index + 1] ?? text.length;
    const here = placed.filter((one) => one.start <= start && one.end >= end);
    const blank = blanks.get(start);
    return {
      start,
      text: text.slice(start, end),
      marks: here.map(({ mark }) => mark),
      begins: here.some((one) => one.start === start),
      blank: blank?.end === end ? blank.name : null,
    };
  });
}

function whole(text: string, offset: number): number {
  const at = Math.min(Math.max(0, offset), text.length);
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  const inside = before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
  return inside ? at - 1 : at;
}
