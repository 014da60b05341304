import { PrefixWarmth, prefixOf } from './prefix-warmth.js';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
function callOf(begun: string[], name: string) {
  let end: () => void = () => undefined;
  const over = new Promise<void>((resolve) => (end = resolve));
  return {
    end: () => end(),
    run: async () => {
      begun.push(name);
      await over;
      return name;
    },
  };
}

describe('warming a prefix', () => {
  it('sends one ahead and the others when it is back', async () => {
    const warmth = new PrefixWarmth(() => 0);
    const begun: string[] = [];
    const calls = ['a', 'b', 'c'].map((name) => callOf(begun, name));
    const all = calls.map((call) => warmth.around('p', call.run));
    await turn();
    expect(begun).toEqual(['a']);
    calls[0]?.end();
    await turn();
    expect(begun).toEqual(['a', 'b', 'c']);
    calls.forEach((call) => call.end());
    expect(await Promise.all(all)).toEqual(['a', 'b', 'c']);
  });

  it('holds nobody up while warm, and warms again when it has cooled', async () => {
    let now = 0;
    const warmth = new PrefixWarmth(() => now);
    await warmth.around('p', () => Promise.resolve());
    const begun: string[] = [];
    const [one, two] = [callOf(begun, 'one'), callOf(begun, 'two')];
    void warmth.around('p', one.run);
    void warmth.around('p', two.run);
    await turn();
    expect(begun).toEqual(['one', 'two']);
    now = 10 * 60_000;
    const [late, later] = [callOf(begun, 'late'), callOf(begun, 'later')];
    void warmth.around('p', late.run);
    void warmth.around('p', later.run);
    await turn();
    expect(begun).toEqual(['one', 'two', 'late']);
    [one, two, late, later].forEach((call) => call.end());
  });

  it('goes on when the one ahead fails', async () => {
    const warmth = new PrefixWarmth(() => 0);
    const ahead = warmth.around('p', () => Promise.reject(new Error('away')));
    const next = warmth.around('p', () => Promise.resolve('written'));
    await expect(ahead).rejects.toThrow('away');
    await expect(next).resolves.toBe('written');
  });

  it('holds nobody through the repeats of a call that has failed once', async () => {
    const warmth = new PrefixWarmth(() => 0);
    const begun: string[] = [];
    const [ahead, next] = [callOf(begun, 'ahead'), callOf(begun, 'next')];
    let failed = (): void => undefined;
    const first = warmth.around('p', (say) => {
      failed = say;
      return ahead.run();
    });
    const second = warmth.around('p', next.run);
    await turn();
    expect(begun).toEqual(['ahead']);
    failed();
    await turn();
    expect(begun).toEqual(['ahead', 'next']);
    [ahead, next].forEach((call) => call.end());
    expect(await Promise.all([first, second])).toEqual(['ahead', 'next']);
  });

  it('is of one model and one beginning', () => {
    const messages = (brief: string) => [
      { role: 'system' as const, content: '规矩' },
      { role: 'user' as const, content: `${'人设'.repeat(400)}${brief}` },
    ];
    expect(prefixOf('m', messages('一'))).toBe(prefixOf('m', messages('二')));
    expect(prefixOf('n', messages('一'))).not.toBe(prefixOf('m', messages('一')));
  });
});
