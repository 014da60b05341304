import { fileURLToPath } from 'node:url';
import { seeded, type Day } from '../../kernel/index.js';
import { buildLibrary, readFolder, readLibrary } from '../../library/index.js';
import { buildContext } from './build-context.js';
import type { DraftContext } from './draft-context.js';
import { nothingUsed } from './used-so-far.js';
import { withinTokens } from './within-tokens.js';

const letters = (text: string): number => text.length;

describe('keeping a context within a number of tokens', () => {
  let context: DraftContext;
  beforeAll(async () => {
    const folder = fileURLToPath(new URL('../../../content-library/beauty', import.meta.url));
    const library = buildLibrary(readLibrary((await readFolder(folder)).files).records, 1);
    const chosen = buildContext(
      library,
      {
        goal: 'convert',
        category: 'proof',
        segment: 'office-worker',
        touchpoint: 'private_chat',
        words: '',
        day: '2026-11-24' as Day,
        variant: 0,
      },
      nothingUsed,
      seeded('tokens'),
    );
    if (!chosen.ok) throw new Error(chosen.error.needed);
    context = chosen.value;
  });

  it('leaves alone what fits, and does not even count what surely fits', () => {
    expect(withinTokens(context, 1_000_000, () => NaN)).toBe(context);
    expect(withinTokens(context, 20_000, letters)).toBe(context);
  });

  it('gives up what helps least first, and says so', () => {
    const whole = withinTokens(context, 20_000, letters);
    const less = withinTokens(context, 4_500, letters);
    expect(less.scripts.length).toBeLessThan(whole.scripts.length);
    expect(less.reasons.at(-1)?.why).toMatch(/^篇幅有限，少给了 \d+ 条话术/);
  });

  it('keeps what the piece rests on however little there is room for', () => {
    const least = withinTokens(context, 1, letters);
    expect(least).toMatchObject({ cases: context.cases, product: context.product, materials: context.materials });
    expect(least.facts).toEqual(context.facts.slice(0, 3));
    expect(least.samples.length).toBe(2);
    expect([least.exemplars, least.scripts]).toEqual([[], []]);
    // Each kind is counted once, however often something of it was given up.
    const kinds = [...(least.reasons.at(-2)?.why.matchAll(/条(话术|范文|人设语录|事实)/g) ?? [])].map(
      ([, kind]) => kind,
    );
    expect(kinds).toContain('话术');
    expect(new Set(kinds).size).toBe(kinds.length);
    expect(least.reasons.some(({ about }) => about === 'exemplar')).toBe(false);
    expect(least.reasons.at(-1)?.why).toMatch(/^篇幅上限 1 太小：[^]*就有约 \d{3,}，都照给了/u);
  });
});
