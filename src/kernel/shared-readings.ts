/** Who asks for what is being read at this moment waits for that reading: a batch asks for the same many times at once. */
export class SharedReadings<T> {
  private readonly underWay = new Map<string, Promise<T>>();

  of(key: string, read: () => Promise<T>): Promise<T> {
    const known = this.underWay.get(key);
    if (known !== undefined) return known;
    const reading = read().finally(() => this.underWay.delete(key));
    this.underWay.set(key, reading);
    return reading;
  }
}
