import { SharedFlights } from './shared-flights.js';

describe('a flight several wait for', () => {
  const tower = () => {
    const flights = new SharedFlights<string>();
    const started: { signal: AbortSignal; land: (answer: string) => void }[] = [];
    const fly = (signal: AbortSignal): Promise<string> =>
      new Promise((resolve) => {
        started.push({ signal, land: resolve });
        signal.addEventListener('abort', () => resolve('stopped'));
      });
    const join = ({ signal }: { signal: AbortSignal }) => flights.join('key', signal, fly);
    return { join, started };
  };

  it('goes on for the others when the one who started it gives up', async () => {
    const { join, started } = tower();
    const [first, second] = [new AbortController(), new AbortController()];
    const answers = [join(first), join(second)];
    first.abort();
    expect(await answers[0]).toBeNull();
    expect(started.map(({ signal }) => signal.aborted)).toEqual([false]);
    started[0]?.land('written');
    expect(await answers[1]).toBe('written');
  });

  it('is stopped when nobody waits for it any more, and the next one gets a flight of his own', async () => {
    const { join, started } = tower();
    const [first, second, late] = [new AbortController(), new AbortController(), new AbortController()];
    const answers = [join(first), join(second)];
    second.abort();
    first.abort();
    const fresh = join(late);
    expect(await Promise.all(answers)).toEqual(['stopped', null]);
    expect(started.map(({ signal }) => signal.aborted)).toEqual([true, false]);
    started[1]?.land('written anew');
    expect(await fresh).toBe('written anew');
  });

  it('does not start for one who gave up before, and tells everybody how it failed', async () => {
    const { join, started } = tower();
    expect(await join({ signal: AbortSignal.abort() })).toBeNull();
    expect(started).toEqual([]);
    const failing = new SharedFlights<string>();
    const fly = () => Promise.reject(new Error('lost'));
    const both = [1, 2].map(() => failing.join('key', new AbortController().signal, fly));
    const ends = await Promise.allSettled(both);
    expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
