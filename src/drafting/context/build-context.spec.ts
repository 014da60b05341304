import { fileURLToPath } from 'node:url';
import { seeded, type Day } from '../../kernel/index.js';
import {
  consentCovers,
  factIsLive,
  offerIsLive,
  type Library,
  buildLibrary,
  readFolder,
  readLibrary,
} from '../../library/index.js';
import { promptInputs } from '../prompts/prompt-inputs.js';
import { buildContext } from './build-context.js';
import type { DraftBrief, DraftContext } from './draft-context.js';
import { afterUse, countUse, heardRef, nothingUsed, OVER_USED, plannedRef, type UsedSoFar } from './used-so-far.js';

async function sampleLibrary(brand: string): Promise<Library> {
  const folder = fileURLToPath(new URL(`../../../content-library/${brand}`, import.meta.url));
  return buildLibrary(readLibrary((await readFolder(folder)).files).records, 1);
}

const day = '2026-11-24' as Day;
const briefOf = (changes: Partial<DraftBrief> = {}): DraftBrief => ({
  goal: 'build_trust',
  category: 'life',
  segment: 'office-worker',
  touchpoint: 'moments',
  words: '',
  day,
  variant: 0,
  ...changes,
});

describe('what a draft is written from', () => {
  let library: Library;
  const choose = (changes: Partial<DraftBrief>, used: UsedSoFar = nothingUsed, seed = 's') =>
    buildContext(library, briefOf(changes), used, seeded(seed));
  const chosen = (changes: Partial<DraftBrief>, used?: UsedSoFar, seed?: string): DraftContext => {
    const context = choose(changes, used, seed);
    if (!context.ok) throw new Error(context.error.needed);
    return context.value;
  };
  beforeAll(async () => {
    library = await sampleLibrary('beauty');
  });

  it('is the same for the same seed', () => {
    expect(chosen({})).toEqual(chosen({}));
  });

  describe('once a customer took back a consent', () => {
    let whole: Library;
    beforeAll(() => {
      whole = library;
      const wang = library.cases.get('wang');
      if (wang?.consent == null) throw new Error('the sample has a consent');
      const withdrawn = { ...wang, consent: { ...wang.consent, withdrawn_on: '2026-11-20' } };
      library = { ...library, cases: new Map([...library.cases, ['wang', withdrawn]]) };
    });
    afterAll(() => {
      library = whole;
    });
    const proof = { category: 'proof', goal: 'convert', segment: 'office-worker', persona: 'linxia' } as const;
    const storyOf = ({ exemplars, samples, koc }: DraftContext) => JSON.stringify([exemplars, samples, koc]);
    const SEEDS = ['a', 'b', 'c', 'd'] as const;
    const stories = (of: Library, touchpoint: 'moments' | 'group') =>
      SEEDS.map((seed) => {
        const context = buildContext(of, briefOf({ ...proof, touchpoint }), nothingUsed, seeded(seed));
        if (!context.ok) throw new Error(context.error.needed);
        return storyOf(context.value);
      }).join();
    const unlinked = (of: Library): Library => ({
      ...of,
      exemplars: new Map([...of.exemplars].map(([id, one]) => [id, { ...one, cases: [] }])),
    });

    it.each(['moments', 'group'] as const)('shows no exemplar of them in %s, and calls upon them in no group', (at) => {
      expect(stories(whole, at)).toContain('王小姐');
      expect(stories(library, at)).not.toContain('王小姐');
    });

    it('shows no exemplar that only names them', () => {
      expect(library.exemplars.get('wang-four-pm')?.cases).toEqual(['wang']);
      expect(stories(unlinked(whole), 'moments')).toContain('王小姐');
      expect(stories(unlinked(library), 'moments')).not.toContain('王小姐');
    });

    it('hands out no answer of a script that rests on them or names them', () => {
      const about = { category: 'product', product: 'serum', persona: 'taozi', touchpoint: 'private_chat' } as const;
      const scriptsOf = (of: Library) => {
        const context = buildContext(of, briefOf(about), nothingUsed, seeded('s'));
        if (!context.ok) throw new Error(context.error.needed);
        expect(context.value.scripts.map(({ id }) => id)).toContain('does-it-work');
        return JSON.stringify(promptInputs(context.value).scripts);
      };
      expect(scriptsOf(whole)).toContain('王小姐');
      expect(scriptsOf(library)).not.toContain('王小姐');
    });
  });

  it('has a speaker who serves the segment, and the host for a group', () => {
    for (const segment of library.segments.keys()) {
      expect(chosen({ segment, category: 'interaction' }).persona.serves).toContain(segment);
    }
    expect(chosen({ segment: 'two-kids-mom', touchpoint: 'group', category: 'interaction' })).toMatchObject({
      persona: { id: 'taozi' },
      groupRecord: { id: 'mom-2' },
    });
  });

  it('is for the scene that was asked for, and otherwise for one in which they look there', () => {
    const asked = chosen({ scene: 'night-wash', category: 'interaction' });
    expect(asked.scene?.id).toBe('night-wash');
    expect(asked.reasons.find(({ about }) => about === 'scene')?.why).toBe('按要求写给“晚上洗脸护肤”');
    const left = chosen({ touchpoint: 'private_chat', category: 'interaction' });
    expect(left.scene?.touchpoints ?? ['private_chat']).toContain('private_chat');
  });

  it('leaves alone what these people were sent again and again, unless it is asked for', () => {
    const proof = { category: 'proof', goal: 'convert' } as const;
    const first = chosen(proof).cases[0]?.id ?? '';
    const heard = (times: number): UsedSoFar =>
      countUse(nothingUsed, Array<string>(times).fill(heardRef(`case:${first}`, 'office-worker')));
    expect(chosen(proof, heard(OVER_USED)).cases[0]?.id).not.toBe(first);
    expect(chosen({ ...proof, cases: [first] }, heard(OVER_USED)).cases[0]?.id).toBe(first);
    expect(chosen(proof, heard(0)).reasons.find(({ about }) => about === 'case')?.why).toContain('近四周没听过');
  });

  it('tells what these people heard from what is planned, and neither from drafts nobody sent', () => {
    const brief = { category: 'product', goal: 'convert', product: 'serum' } as const;
    const first = chosen(brief);
    const why = (used: UsedSoFar, record: string) =>
      chosen(brief, used).reasons.find((reason) => reason.about === 'fact' && reason.record === record)?.why;
    const facts = first.facts.map(({ id }) => id);
    for (const id of facts) expect(why(afterUse(nothingUsed, first), id) ?? '没听过').toContain('没听过');
    const all = (library.products.get('serum')?.facts ?? []).map(({ id }) => `fact:serum#${id}`);
    const met = countUse(
      nothingUsed,
      all.flatMap((ref) => [heardRef(ref, 'office-worker'), plannedRef(ref, 'office-worker')]),
    );
    const told = chosen(brief, met).reasons.filter(({ about }) => about === 'fact');
    expect(told[0]?.why).toContain('这群人近四周听过 1 次，排好还没发的有 1 次');
  });

  it('holds an offer of Wednesdays on Wednesdays alone, asked for or not', () => {
    const brief = { category: 'product', goal: 'repurchase', product: 'serum' } as const;
    const offersOn = (date: string, more: Partial<DraftBrief> = {}) =>
      chosen({ ...brief, ...more, day: date as Day }).offers.map(({ id }) => id);
    const asked = { offer: 'member-day-serum' };
    expect(offersOn('2026-12-02', asked)).toEqual(['member-day-serum']);
    for (const date of ['2026-11-30', '2026-12-01', '2026-12-03']) {
      expect(offersOn(date, asked)).toEqual([]);
      expect(offersOn(date)).not.toContain('member-day-serum');
    }
  });

  it('shows a product by its own photo, though it stands in a case as well', () => {
    const pictures = chosen({ category: 'expertise', product: 'serum' }).pictures;
    expect(pictures.map(({ mediaId }) => mediaId)).toContain('serum-still');
  });

  it('gives the facts these people heard least first', () => {
    const facts = chosen({ category: 'product', goal: 'convert', product: 'serum' }).facts.map(({ id }) => id);
    const heard = countUse(nothingUsed, [heardRef(`fact:${facts[0] ?? ''}`, 'office-worker')]);
    const again = chosen({ category: 'product', goal: 'convert', product: 'serum' }, heard).facts;
    expect(again.map(({ id }) => id)).not.toContain(facts[0]);
  });

  it('tells each thing that happened once, then says what to ask whom', () => {
    let used = nothingUsed;
    const told: string[] = [];
    for (;;) {
      const context = choose({ persona: 'linxia' }, used);
      if (!context.ok) {
        expect(context.error).toMatchObject({ kind: 'material', persona: 'linxia' });
        expect(context.error.question).toContain('林夏');
        break;
      }
      told.push(...context.value.materials.map((material) => material.id));
      used = afterUse(used, context.value);
    }
    expect(told.length).toBeGreaterThan(5);
    expect(new Set(told).size).toBe(told.length);
  });

  it('says of a thing asked for by name that it was told, and in which draft', () => {
    const first = chosen({ persona: 'linxia' });
    const { id: material = '', what = '' } = first.materials[0] ?? {};
    const used = { ...afterUse(nothingUsed, first), toldIn: { [`material:${material}@linxia`]: '“窑开了…”' } };
    const again = choose({ persona: 'linxia', material }, used);
    expect(again).toMatchObject({ ok: false, error: { kind: 'material' } });
    expect(!again.ok && again.error.question).toBe(
      `素材“${[...what].slice(0, 20).join('')}…”已经在草稿“窑开了…”里讲过，一件事只讲一次。想换讲法就改那一篇，或先放弃它；不然换一件没讲过的。`,
    );
  });

  it('tells those whose trust is to be built of small steps, and gives no reason that the choice belies', () => {
    for (let seed = 0; seed < 8; seed += 1) {
      const brief = { category: 'expertise', segment: 'forty-plus' } as const;
      const { product, reasons } = chosen(brief, nothingUsed, String(seed));
      expect(product?.ladder).toBe('profit'); // the smallest of what suits them
      expect(reasons.find(({ about }) => about === 'product')?.why).toBe('适合这群人，给他们的没有更小的一档');
      expect(chosen({ category: 'expertise' }, nothingUsed, String(seed)).product?.ladder).not.toBe('high_ticket');
    }
  });

  it('never changes what it was given of a batch', () => {
    const used = Object.freeze({ counts: Object.freeze({}), texts: Object.freeze([]) });
    expect(afterUse(used, chosen({}, used))).not.toBe(used);
    expect(used).toEqual(nothingUsed);
  });

  it('never holds expired facts, uncovered cases or offers that do not run', () => {
    for (const segment of library.segments.keys()) {
      for (const touchpoint of ['moments', 'private_chat', 'group'] as const) {
        for (const category of ['proof', 'product', 'expertise'] as const) {
          for (const date of ['2026-11-24', '2026-12-05', '2027-05-02']) {
            const context = choose(
              { segment, touchpoint, category, goal: 'convert', day: date as Day },
              nothingUsed,
              date,
            );
            if (!context.ok) continue;
            const { facts, scriptFacts, cases, scriptCases, offers } = context.value;
            expect([...facts, ...scriptFacts].every(({ fact }) => factIsLive(fact, date))).toBe(true);
            expect([...cases, ...scriptCases].every((one) => consentCovers(one, touchpoint, date).ok)).toBe(true);
            expect(offers.every((offer) => offerIsLive(offer, date, { segment }))).toBe(true);
          }
        }
      }
    }
  });

  it('asks for a case where proof has none that may be told', () => {
    const context = choose({ category: 'proof', segment: 'forty-plus', touchpoint: 'private_chat' });
    expect(context).toMatchObject({ ok: false, error: { kind: 'case' } });
  });

  it('proves with the product that the case is about', () => {
    const context = chosen({ category: 'proof', goal: 'convert' });
    expect(context.product?.id).toBe(context.cases[0]?.product);
  });

  it('does not let the same people hear the same case again while there is another', () => {
    const first = chosen({ category: 'proof', segment: 'sensitive-skin', touchpoint: 'private_chat' });
    const second = chosen(
      { category: 'proof', segment: 'sensitive-skin', touchpoint: 'private_chat' },
      afterUse(nothingUsed, first),
    );
    expect(second.cases[0]?.id).not.toBe(first.cases[0]?.id);
  });

  it('starts low on the ladder with strangers and sells only where selling was asked for', () => {
    expect(chosen({ category: 'product', goal: 'acquire', segment: 'student' }).product?.ladder).toBe('lead');
    expect(chosen({ category: 'expertise', goal: 'acquire' }).offers).toEqual([]);
    expect(chosen({ category: 'life' }).product).toBeNull();
  });

  it('greets in the speaker’s own words only', async () => {
    const knowledge = await sampleLibrary('knowledge');
    for (let seed = 0; seed < 30; seed += 1) {
      const context = buildContext(
        knowledge,
        briefOf({
          segment: 'corner-shop',
          persona: 'laoqin',
          goal: 'acquire',
          category: 'expertise',
          touchpoint: 'private_chat',
        }),
        nothingUsed,
        seeded(seed),
      );
      expect(context.ok && context.value.hook?.greeting).not.toMatch(/小麦/u);
    }
  });

  it('gives its reasons in words', () => {
    const { reasons } = chosen({ category: 'product', goal: 'convert' });
    expect(reasons.map((reason) => reason.about)).toEqual(expect.arrayContaining(['persona', 'product', 'fact']));
    expect(reasons.every((reason) => /\p{Script=Han}/u.test(reason.why))).toBe(true);
  });
});
