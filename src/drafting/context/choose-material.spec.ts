import { seeded, type Day } from '../../kernel/index.js';
import { buildLibrary, type KindId, KINDS, type Library, type Material } from '../../library/index.js';
import { runChecks } from '../../checks/index.js';
import { readFrameworks } from '../prompts/index.js';
import { loadFrameworks, writeFromTemplate } from '../writers/template/index.js';
import { lifeLeft } from '../materials/days-left.js';
import { buildContext } from './build-context.js';
import { asToldOn } from './choose-material.js';
import { nothingUsed } from './used-so-far.js';

const of = (kind: KindId, body: object) => ({ kind, body: KINDS[kind].schema.parse(body) });
const libraryWith = (...materials: object[]): Library =>
  buildLibrary(
    [
      of('persona', { id: 'linxia', name: '林夏', serves: ['office'] }),
      of('segment', { id: 'office', name: '上班族', pains: ['脸干', '没空'], rule: { tag: 'a/b' } }),
      ...materials.map((told, index) =>
        of('material', { id: `told-${String(index)}`, persona: 'linxia', happened_on: '2026-11-23', ...told }),
      ),
    ],
    1,
  );
const RAIN = { what: '昨天下午下雨，躲雨的客人坐了半小时。\n今早她又来，带了一袋橘子。', recorded_on: '2026-11-24' };

const contextOn = (library: Library, day: string, material?: string) =>
  buildContext(
    library,
    {
      ...{ goal: 'build_trust', category: 'life', touchpoint: 'moments', segment: 'office', words: '', variant: 0 },
      ...{ day: day as Day, persona: 'linxia', ...(material === undefined ? {} : { material }) },
    },
    nothingUsed,
    seeded('s'),
  );
const toldOn = (library: Library, day: string, material?: string) => {
  const context = contextOn(library, day, material);
  if (!context.ok) throw new Error(context.error.needed);
  const reasons = context.value.reasons.filter(({ about }) => about === 'material');
  return { context: context.value, what: context.value.materials[0]?.what, why: reasons.map(({ why }) => why) };
};

describe('a material that speaks of yesterday', () => {
  it('is told at the distance of the day on which it is read, and why-these says so', () => {
    expect(toldOn(libraryWith(RAIN), '2026-11-24').what).toBe(RAIN.what);
    const { what, why } = toldOn(libraryWith(RAIN), '2026-11-28');
    expect(what).toBe('前几天下午下雨，躲雨的客人坐了半小时。\n前几天早上她又来，带了一袋橘子。');
    expect(why[0]).toContain('到 2026-11-28 发，「昨天」改成「前几天」，「今早」改成「前几天早上」');
  });

  it('is told in its own words where nobody says when it was written down, and not once they could mean another day', () => {
    const library = libraryWith({ what: '昨晚停电。' }, { what: '今年头一回下雪。', happened_on: '2026-11-22' });
    expect(toldOn(library, '2026-11-23', 'told-0').what).toBe('昨晚停电。');
    const { what, why } = toldOn(library, '2026-11-24');
    expect(what).toBe('今年头一回下雪。');
    expect(why).toContain('没讲：里面的「昨晚」说不清从哪天算起，补上记下的日子才能讲');
  });

  it('is looked at once a day, and is itself where nothing changes', () => {
    const library = libraryWith(RAIN, { what: '猫坐在秤上。' }, { what: '说好下周再来。', recorded_on: '2026-11-24' });
    const [rain, cat, next] = [...library.materials.values()];
    const told = (material: Material | undefined, day: string) => asToldOn(material as Material, day as Day)[0];
    expect(told(cat, '2026-12-20')).toBe(cat);
    expect(told(next, '2026-11-25')).toBe(next);
    const first = told(rain, '2026-11-26');
    expect(told(rain, '2026-11-26')).toBe(first);
    for (const day of ['2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30']) told(rain, day);
    // Forgotten by now, and read again.
    expect(told(rain, '2026-11-26')).not.toBe(first);
    expect(told(rain, '2026-11-26')).toEqual(first);
  });

  it('is said so in a draft, with a claim for the words as they stand, and no check objects', () => {
    const library = libraryWith(RAIN);
    const { context } = toldOn(library, '2026-11-28');
    const draft = writeFromTemplate(loadFrameworks(readFrameworks()), context, 's', []);
    if (!draft.ok) throw new Error(draft.error.message);
    const text = JSON.stringify(draft.value.body);
    expect(text).toContain('前几天');
    expect(text).not.toMatch(/昨天|今早/u);
    expect(draft.value.body.claims.map(({ materialId }) => materialId)).toContain('told-0');
    const about = { personaId: 'linxia', segmentId: 'office', productIds: [], category: 'life' } as const;
    const day = { goal: 'build_trust', publishOn: '2026-11-28' as Day, timeZone: 'Asia/Shanghai' } as const;
    expect(runChecks(draft.value.body, { library, ...about, ...day }, ['grounding', 'consent'])).toEqual([]);
  });
});

describe('a material that speaks of a tomorrow that has passed', () => {
  const ORDER = { what: '明天交一批新货，今天在贴标签。', recorded_on: '2026-11-24' };

  it('is left out, and another one is told with the reason beside it', () => {
    const { what, why } = toldOn(libraryWith(ORDER, { what: '猫坐在秤上。' }), '2026-11-27');
    expect(what).toBe('猫坐在秤上。');
    expect(why).toContain('没讲：里面的「明天」到 2026-11-27 已经过了');
  });

  it('is told while the day is still to come or has come', () => {
    expect(toldOn(libraryWith(ORDER), '2026-11-24').what).toBe(ORDER.what);
    expect(toldOn(libraryWith(ORDER), '2026-11-25').what).toBe('今天交一批新货，昨天在贴标签。');
  });

  it('is named in what is missing when there is nothing else, or when it was asked for', () => {
    const alone = contextOn(libraryWith(ORDER), '2026-11-27');
    expect(alone.ok ? null : alone.error.needed).toContain('里面的「明天」到 2026-11-27 已经过了');
    const asked = contextOn(libraryWith(ORDER), '2026-11-27', 'told-0');
    expect(asked.ok).toBe(false);
  });

  it('does not count as days of life once it is over', () => {
    const cat = { what: '猫坐在秤上。' };
    const leftWith = (happened_on: string) =>
      lifeLeft(libraryWith(ORDER, { ...cat, happened_on }), '2026-11-25' as Day, [])[0];
    expect(leftWith('2026-11-22')).toMatchObject({ unused: 2, daysLeft: 2 });
    // The freshest is told first: when the turn of the order comes, its tomorrow has passed.
    expect(leftWith('2026-11-24')).toMatchObject({ unused: 2, daysLeft: 1 });
    expect(lifeLeft(libraryWith(ORDER), '2026-11-27' as Day, [])[0]).toMatchObject({ unused: 0, daysLeft: 0 });
  });
});
