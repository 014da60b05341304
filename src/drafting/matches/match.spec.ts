import { fileURLToPath } from 'node:url';
import { seeded, type Day } from '../../kernel/index.js';
import {
  buildLibrary,
  consentCovers,
  factIsLive,
  GOALS,
  offerIsLive,
  readFolder,
  readLibrary,
  type Library,
} from '../../library/index.js';
import { chooseProduct } from '../context/choose-product.js';
import { nothingUsed } from '../context/index.js';
import type { MatchQuestion } from './match-found.js';
import { findMatches, MATCHES_MAX, type Match } from './match.js';

async function sampleLibrary(brand: string): Promise<Library> {
  const folder = fileURLToPath(new URL(`../../../content-library/${brand}`, import.meta.url));
  return buildLibrary(readLibrary((await readFolder(folder)).files).records, 1);
}
const day = '2026-11-24' as Day;
const codes = (match: Match | undefined): string[] => match?.reasons.map(({ code }) => code) ?? [];

describe('what to speak of to whom, when and where', () => {
  let library: Library;
  const segmentOf = (id: string) => {
    const segment = library.segments.get(id);
    if (segment === undefined) throw new Error(id);
    return segment;
  };
  const matches = (segment: string, changes: Partial<MatchQuestion> = {}, of = library): Match[] =>
    findMatches(of, { segment: segmentOf(segment), day, ...changes });
  const changed = (changes: Partial<Library>): Library => ({ ...library, ...changes });
  beforeAll(async () => {
    library = await sampleLibrary('beauty');
  });

  it('puts first what drafting itself would choose, for every segment, goal and day', async () => {
    for (const brand of ['beauty', 'knowledge']) {
      const sample = await sampleLibrary(brand);
      for (const segment of sample.segments.values())
        for (const goal of GOALS)
          for (const on of [day, '2027-01-15' as Day]) {
            const brief = { segment: segment.id, goal, day: on, touchpoint: 'moments', category: 'product' } as const;
            const chosen = Array.from({ length: 20 }, (_, seed) =>
              chooseProduct(sample, { ...brief, words: '', variant: 0 }, nothingUsed, seeded(seed)),
            ).map(({ value }) => value?.id);
            const [first] = findMatches(sample, { segment, goal, day: on });
            expect(chosen).toContain(first?.product.id);
          }
    }
  });

  it('rests only on what may be told there on that day', () => {
    for (const segment of library.segments.keys())
      for (const on of ['2026-11-24', '2026-12-05', '2027-05-02'])
        for (const match of matches(segment, { goal: 'convert', day: on as Day })) {
          expect(match.facts.length).toBeGreaterThan(0);
          expect(match.facts.every(({ fact }) => factIsLive(fact, on))).toBe(true);
          expect(match.told === null || consentCovers(match.told, match.touchpoint, on).ok).toBe(true);
          expect(match.offer === null || offerIsLive(match.offer, on, { segment })).toBe(true);
          expect(match.scene?.touchpoints?.includes(match.touchpoint) ?? true).toBe(true);
        }
  });

  it('is at most twelve, best first, between 0 and 1, and not all of one product', () => {
    for (const segment of library.segments.keys())
      for (const goal of [undefined, ...GOALS]) {
        const found = matches(segment, { goal });
        const scores = found.map(({ score }) => score);
        expect(found.length).toBeLessThanOrEqual(MATCHES_MAX);
        expect(scores).toEqual([...scores].sort((left, right) => right - left));
        expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
        const suiting = [...library.products.values()].filter(({ suits }) => suits.includes(segment));
        if (suiting.length > 1) expect(new Set(found.map(({ product }) => product.id)).size).toBeGreaterThan(1);
      }
  });

  it('puts a scene in which the product is bought before the others', () => {
    const found = matches('office-worker', { product: library.products.get('serum'), touchpoint: 'moments' });
    expect(found[0]?.scene?.id).toBe('lunch-break');
    expect(codes(found[0])).toContain('scene_buy');
    expect(found.map(({ scene }) => scene?.id)).toContain('desk-afternoon');
  });

  it('keeps to the touchpoint that is asked for, and leaves out those that are not in use', () => {
    expect(new Set(matches('office-worker', { touchpoint: 'group' }).map(({ touchpoint }) => touchpoint))).toEqual(
      new Set(['group']),
    );
    const closed = changed({
      touchpoints: new Map([['group', { id: 'group' as const, limits: { characters: 0 } }]]),
    });
    const used = new Set(matches('office-worker', {}, closed).map(({ touchpoint }) => touchpoint));
    expect(used).not.toContain('group');
    expect([...used]).toEqual(expect.arrayContaining(['moments', 'private_chat']));
  });

  it('says in words what speaks against a product that was asked for and does not suit', () => {
    const stranger = [...library.products.values()].find(({ suits }) => !suits.includes('student'));
    const [found] = matches('student', { product: stranger, goal: 'convert' });
    expect(codes(found)).toContain('does_not_suit');
    expect(found?.score).toBeLessThan(0.2);
  });

  it('proposes nothing whose facts have all ended, and says so when asked for it', () => {
    const after = '2099-01-01' as Day;
    expect(matches('office-worker', { day: after })).toEqual([]);
    const [found] = matches('office-worker', { day: after, product: library.products.get('serum') });
    expect(codes(found)).toEqual(expect.arrayContaining(['no_live_fact', 'no_case']));
  });

  it('tells a missing group, scene and speaker', () => {
    const bare = changed({ groups: new Map(), personas: new Map() });
    const segment = { ...segmentOf('office-worker'), scenes: [] };
    const [found] = findMatches(bare, { segment, day, touchpoint: 'group' });
    expect(found?.scene).toBeNull();
    expect(codes(found)).toEqual(expect.arrayContaining(['no_group', 'no_scene', 'nobody_speaks']));
  });

  it('finds the segment’s own words in the product and its case', () => {
    const segment = {
      ...segmentOf('sensitive-skin'),
      words: ['泛红'],
      pains: ['换季两颊泛红发紧', '今天下午'],
      needs: [],
    };
    const product = library.products.get('serum');
    const [found] = findMatches(library, { segment, day, touchpoint: 'moments', product });
    expect(found?.told?.id).toBe('anan');
    expect(found?.met).toEqual(['泛红', '换季两颊泛红发紧']);
    expect(codes(found)).toEqual(expect.arrayContaining(['words_met', 'case', 'live_facts', 'suits']));
  });

  it('gives every reason in words', () => {
    const all = matches('office-worker', { goal: 'convert' }).flatMap(({ reasons }) => reasons);
    expect(all.every(({ message }) => /\p{Script=Han}/u.test(message))).toBe(true);
  });
});
