import type { Category } from '../../library/index.js';

export interface Mark {
  readonly at: number;
  readonly id: string;
  readonly category: Category;
}

/** Marks in the order of time, for questions about neighbours. */
export class Timeline {
  private readonly marks: Mark[] = [];

  add(mark: Mark): void {
    this.marks.splice(this.after(mark.at), 0, mark);
  }

  remove(id: string, at: number): void {
    for (let index = this.after(at) - 1; index >= 0 && this.marks[index]?.at === at; index -= 1)
      if (this.marks[index]?.id === id) {
        this.marks.splice(index, 1);
        return;
      }
  }

  /** The marks just before and just after a moment; one at that very moment counts as before. */
  neighbours(at: number): readonly [Mark | undefined, Mark | undefined] {
    const index = this.after(at);
    return [this.marks[index - 1], this.marks[index]];
  }

  /** Milliseconds to the nearest mark. */
  distance(at: number): number {
    const index = this.after(at);
    const before = this.marks[index - 1];
    const next = this.marks[index];
    return Math.min(before === undefined ? Infinity : at - before.at, next === undefined ? Infinity : next.at - at);
  }

  /** Index of the first mark later than a moment. */
  private after(at: number): number {
    let [low, high] = [0, this.marks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.marks[middle]?.at ?? Infinity) <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
