/** Fetches what will be opened soon. One that fails is told when it is opened. */
export function fetchEarly(...loads: readonly (() => Promise<unknown>)[]): void {
  for (const load of loads) load().catch(() => undefined);
}
