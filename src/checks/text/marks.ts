import { tableOf } from './matches.js';

/** Marks that end a stretch of text. Looked for code unit by code unit: to split a text makes strings of what nobody asked for. */
export class Marks {
  readonly #marks: Uint8Array;

  /** @param characters all of one code unit */
  constructor(characters: string) {
    this.#marks = tableOf(characters);
  }

  /** Where the stretch begins that goes up to a place, no farther back than so many code units. */
  startBefore(text: string, at: number, far = Infinity): number {
    const least = Math.max(0, at - far);
    let start = at;
    while (start > least && this.#marks[text.charCodeAt(start - 1)] === 0) start -= 1;
    return start;
  }

  /** Where the stretch ends that goes on from a place, no farther than so many code units. */
  endAfter(text: string, at: number, far = Infinity): number {
    const most = Math.min(text.length, at + far);
    let end = at;
    while (end < most && this.#marks[text.charCodeAt(end)] === 0) end += 1;
    return end;
  }
}
