import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE_MS = 30_000;

type Judge = (...wanted: unknown[]) => void;
type Matchers<T> = jest.Matchers<Promise<void>, T>;

/**
 * Expects something of what follows an act: looks again until it holds, for a busy machine follows a little later.
 * `await soon(() => box.inputValue()).toBe('早安')`. Out of patience, it fails with what was seen last.
 */
export function soon<T>(look: () => T | Promise<T>): Matchers<T> & { readonly not: Matchers<T> } {
  const matchers = (not: boolean): object =>
    new Proxy(
      {},
      {
        get: (_, matcher) => {
          if (matcher === 'not') return matchers(!not);
          return (...wanted: unknown[]) => settles(look, { not, matcher, wanted });
        },
      },
    );
  return matchers(false) as Matchers<T> & { not: Matchers<T> };
}

interface Expected {
  readonly not: boolean;
  readonly matcher: string | symbol;
  readonly wanted: readonly unknown[];
}

async function settles<T>(look: () => T | Promise<T>, { not, matcher, wanted }: Expected): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const seen = await look();
    try {
      const expected = (not ? expect(seen).not : expect(seen)) as unknown as Record<string | symbol, Judge>;
      expected[matcher]!(...wanted);
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
    }
    await sleep(50);
  }
}
