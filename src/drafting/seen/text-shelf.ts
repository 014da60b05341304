import type { SeenText } from '../../checks/index.js';

/** With fewer than this, a new list is not worth making. */
const GONE_LEAST = 500;

/**
 * Texts that come and go, in a list that only grows at its end: so the index that checks make of it stays good, and a
 * change costs the texts that are new and not all of them.
 */
export class TextShelf {
  private list: SeenText[] = [];
  private readonly places = new Map<string, number>();
  private gone = 0;

  get texts(): readonly SeenText[] {
    return this.list;
  }

  has(key: string): boolean {
    return this.places.has(key);
  }

  /** Puts a text there; of one that is there already, what is known of it is renewed. */
  put(key: string, seen: SeenText): void {
    const place = this.places.get(key);
    if (place === undefined) this.places.set(key, this.list.push(seen) - 1);
    else {
      if (this.list[place]?.gone === true) this.gone -= 1;
      this.list[place] = seen;
    }
  }

  /** Says something else of texts that are there; one of which nothing is said is gone. */
  renew(noteOf: (key: string, seen: SeenText) => Omit<SeenText, 'text'> | null): void {
    for (const [key, place] of this.places) {
      const seen = this.list[place];
      if (seen === undefined) continue;
      const note = noteOf(key, seen);
      if (note !== null) this.put(key, { ...note, text: seen.text });
      else if (seen.gone !== true) {
        this.list[place] = { ...seen, gone: true };
        this.gone += 1;
      }
    }
    if (this.gone >= GONE_LEAST && this.gone * 2 > this.list.length) this.tidy();
  }

  private tidy(): void {
    const kept = [...this.places].flatMap(([key, place]) => {
      const seen = this.list[place];
      return seen === undefined || seen.gone === true ? [] : [[key, seen] as const];
    });
    this.list = [];
    this.places.clear();
    this.gone = 0;
    for (const [key, seen] of kept) this.put(key, seen);
  }
}

export const shelfKey = (draftId: string, hash: string): string => `${draftId}/${hash}`;
