interface Flight<T> {
  readonly outcome: Promise<T>;
  readonly stop: AbortController;
  waiting: number;
}

/** Work that several wait for under one key. It is stopped when the last of them gives up, and not before. */
export class SharedFlights<T> {
  private readonly flights = new Map<string, Flight<T>>();

  /**
   * Joins the flight under this key, or starts it.
   * @returns null for one who gave up while others wait on; the last one hears how the stopped flight ended
   */
  async join(key: string, signal: AbortSignal, fly: (signal: AbortSignal) => Promise<T>): Promise<T | null> {
    if (signal.aborted) return null;
    const flight = this.flights.get(key) ?? this.start(key, fly);
    flight.waiting += 1;
    return new Promise((resolve, reject) => {
      const giveUp = (): void => {
        flight.waiting -= 1;
        if (flight.waiting > 0) {
          resolve(null);
          return;
        }
        // Who asks from now on wants an answer: not the one that was called off.
        this.forget(key, flight);
        flight.stop.abort(signal.reason);
      };
      const landed = (): void => signal.removeEventListener('abort', giveUp);
      signal.addEventListener('abort', giveUp, { once: true });
      flight.outcome.finally(landed).then(resolve, reject);
    });
  }

  private start(key: string, fly: (signal: AbortSignal) => Promise<T>): Flight<T> {
    const stop = new AbortController();
    const flight: Flight<T> = { outcome: fly(stop.signal), stop, waiting: 0 };
    this.flights.set(key, flight);
    const forget = (): void => this.forget(key, flight);
    flight.outcome.then(forget, forget);
    return flight;
  }

  private forget(key: string, flight: Flight<T>): void {
    if (this.flights.get(key) === flight) this.flights.delete(key);
  }
}
