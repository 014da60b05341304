import { type Body, textParts } from '../../library/light.js';
import { condense, fold, type Folded, original } from './folding.js';
import type { Place } from './place.js';
import { unmask } from './unmask.js';

/** A part of a draft in the forms in which checks read it; each form is made once, when first asked for. */
export class PartView {
  #folded: Folded | undefined;
  #dense: Folded | undefined;
  #plain: Folded | undefined;
  /** What was read of it, by what reads it. */
  #readings: Map<object, unknown> | undefined;

  constructor(
    readonly part: string,
    readonly text: string,
  ) {}

  get folded(): Folded {
    return (this.#folded ??= fold(this.text));
  }

  get dense(): Folded {
    return (this.#dense ??= condense(this.folded));
  }

  /** The dense text without homophones, pinyin, emoji and halves of characters that stand for a word. */
  get plain(): Folded {
    return (this.#plain ??= unmask(this.folded, this.dense));
  }

  /** What somebody reads of it, read once. Kept here: a weak map of every draft's parts costs more than most readings do. */
  once<T>(read: (view: PartView) => T): T {
    const readings = (this.#readings ??= new Map());
    let known = readings.get(read) as T | undefined;
    if (known === undefined) readings.set(read, (known = read(this)));
    return known;
  }

  /** The place of a stretch of one of the forms. */
  place(form: Folded, start: number, end: number): Place {
    return { part: this.part, text: this.text, ...original(form, start, end) };
  }

  /** Every place where these words stand, whatever was put between their characters. */
  find(words: string): Place[] {
    const needle = densely(words);
    if (needle === '') return [];
    const places: Place[] = [];
    for (
      let at = this.dense.text.indexOf(needle);
      at !== -1;
      at = this.dense.text.indexOf(needle, at + needle.length)
    ) {
      places.push(this.place(this.dense, at, at + needle.length));
    }
    return places;
  }
}

const DENSE = new Map<string, string>();
/** Words in the form in which they are compared. */
export function densely(words: string): string {
  const known = DENSE.get(words);
  if (known !== undefined) return known;
  const dense = condense(fold(words)).text;
  // Library words are few and come again for every draft; quotes are many and do not.
  if (words.length <= 40 && DENSE.size < 20_000) DENSE.set(words, dense);
  return dense;
}

const VIEWS = new WeakMap<Body, readonly PartView[]>();

/** The parts of a draft, read once for all checks. A body is never changed in place. */
export function viewsOf(body: Body): readonly PartView[] {
  const known = VIEWS.get(body);
  if (known) return known;
  const views = textParts(body).map(({ part, text }) => new PartView(part, text));
  VIEWS.set(body, views);
  return views;
}
