/** Gathers what comes within one turn of the event loop and hands it on in lots, one lot a turn. */
export class Gathering<T> {
  private waiting: T[] = [];

  /** @param most how many a lot holds: what follows from a lot is done at one go, and others wait for their turn */
  constructor(
    private readonly most: number,
    private readonly handOn: (lot: readonly T[]) => void,
  ) {}

  add(one: T): void {
    if (this.waiting.push(one) === 1) this.soon();
  }

  private soon(): void {
    setImmediate(() => {
      const lot = this.waiting.splice(0, this.most);
      if (this.waiting.length > 0) this.soon();
      this.handOn(lot);
    });
  }
}
