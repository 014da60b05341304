import { fileURLToPath } from 'node:url';
import type { Day } from '../../kernel/index.js';
import { buildLibrary, readFolder, readLibrary, type Library } from '../../library/index.js';
import { AB_ARMS, nothingUsed, type AbArm, type DraftBrief } from '../context/index.js';
import { chooseAhead } from './choose-ahead.js';

const briefOf = (arm: AbArm, variant: number): DraftBrief => ({
  ...{ goal: 'build_trust', category: 'life', segment: 'office-worker', touchpoint: 'moments' },
  ...{ words: '', day: '2026-11-24' as Day, variant, ab: { differ: 'opening', arm } },
});
const how = (ordinal: number) => ({ seed: String(ordinal), writer: 'llm' as const, askedBy: 'wen' });

describe('what is chosen for a pair', () => {
  let library: Library;
  beforeAll(async () => {
    const folder = fileURLToPath(new URL('../../../content-library/beauty', import.meta.url));
    library = buildLibrary(readLibrary((await readFolder(folder)).files).records, 1);
  });

  it('is the same for both, also for a B that is asked for again while its A stands', () => {
    const pairs = [0, 1].flatMap((variant) => AB_ARMS.map((arm) => briefOf(arm, variant)));
    const [a1, b1, a2, b2] = chooseAhead(library, pairs, nothingUsed, how).map(({ plan }) => plan);
    expect([b1?.brief.material, b2?.brief.material]).toEqual([a1?.brief.material, a2?.brief.material]);
    expect(a2?.brief.material).not.toBe(a1?.brief.material);

    const again = [briefOf('a', 0), briefOf('b', 0), briefOf('b', 1)];
    const chosen = chooseAhead(library, again, nothingUsed, (at) => ({
      ...{ ...how(at), askedBy: 'shu' },
      first: at === 2 ? a2 : undefined,
    }));
    expect(chosen.map(({ plan }) => plan.brief.material)).toEqual([
      ...[a1?.brief.material, a1?.brief.material, a2?.brief.material],
    ]);
    expect(chosen[2]).toMatchObject({
      plan: { seed: a2?.seed, askedBy: 'shu', brief: { ab: { arm: 'b' } } },
      told: [],
    });
  });
});
