import type { Day } from '../../kernel/index.js';
import { type Body, buildLibrary } from '../../library/index.js';
import type { CheckContext, SeenText } from '../finding.js';
import { runChecks } from '../registry.js';

const TEXT = '今天把仓库的灯全换了，亮得我妈说像白天，她在门口剥了一下午豆子，说这下找东西不用摸黑了。';
const EDITED = '昨天把仓库的灯都换了，亮得我妈说像白天，她在门口剥了一上午豆子，说这下找东西不用再摸黑。';
const OTHER = '收摊的时候下起雨，隔壁面馆老板递过来一把伞，伞骨断了一根，我撑着走回家，鞋还是湿透了。';

const body = (text: string): Body => ({ touchpoint: 'moments', text, attachments: [], claims: [] });
const base: CheckContext = {
  library: buildLibrary([], 1),
  personaId: 'linxia',
  segmentId: 'office-worker',
  productIds: [],
  goal: 'build_trust',
  category: 'life',
  publishOn: '2026-11-24' as Day,
  timeZone: 'Asia/Shanghai',
  family: 'mine',
};
const seen = (more: Partial<SeenText> = {}): SeenText => ({
  text: TEXT,
  draftId: 'd1',
  family: 'd1',
  touchpoint: 'moments',
  segment: 'office-worker',
  persona: 'suning',
  shown: [{ on: '2026-11-10', entryId: 'e1' }],
  ...more,
});
const against = (history: readonly SeenText[], more: Partial<CheckContext> = {}) =>
  runChecks(body(EDITED), { ...base, history, ...more }, ['sameness']);

describe('a text that comes too close to what its readers met', () => {
  it('is told with the draft, the entry and the day it resembles', () => {
    const [found] = against([seen({ text: OTHER, draftId: 'd0' }), seen()]);
    expect(found).toMatchObject({ rule: 'near_duplicate', severity: 'warn', waivable: true });
    expect(found?.resembles).toMatchObject({ draftId: 'd1', entryId: 'e1', on: '2026-11-10' });
    expect(found?.resembles?.similarity).toBeGreaterThan(0.5);
    expect(found?.message).toContain('2026-11-10 朋友圈「今天把仓库的灯全换了');
  });

  it('is met by people of the same segment, and by friends of the same persona', () => {
    expect(against([seen({ segment: 'student', persona: 'linxia' })])).toHaveLength(1);
    expect(against([seen({ segment: 'student', persona: 'suning' })])).toEqual([]);
  });

  it('may come again when they have forgotten it, or keep away from what is planned', () => {
    const on = (day: string, rememberedDays?: number) =>
      against([seen({ shown: [{ on: day, entryId: 'e1' }] })], rememberedDays === undefined ? {} : { rememberedDays });
    expect(on('2026-10-26')).toEqual([]);
    expect(on('2026-10-27')).toHaveLength(1);
    expect(on('2026-12-22')).toHaveLength(1);
    expect(on('2026-12-23')).toEqual([]);
    expect(on('2026-11-20', 3)).toEqual([]);
    expect(on('2026-11-21', 3)).toHaveLength(1);
  });

  it('names the showing that is nearest, of several', () => {
    const shown = ['2026-11-01', '2026-11-22', '2026-12-20'].map((on) => ({ on, entryId: `e-${on}` }));
    expect(against([seen({ shown })])[0]?.resembles).toMatchObject({ on: '2026-11-22', entryId: 'e-2026-11-22' });
  });

  it('counts what is approved and on no day yet, and not what was taken back', () => {
    expect(against([seen({ shown: [] })])[0]).toMatchObject({ resembles: { entryId: null, on: null } });
    expect(against([seen({ gone: true })])).toEqual([]);
  });

  it('is never held against its own family, in history or in the batch', () => {
    expect(against([seen({ family: 'mine' })])).toEqual([]);
    expect(against([], { batch: [seen({ family: 'mine' })] })).toEqual([]);
  });

  it('is found in its batch, whoever reads, and said once when both lists hold it', () => {
    const stranger = seen({ segment: 'student', persona: 'suning', shown: [] });
    expect(against([], { batch: [stranger] })[0]).toMatchObject({ rule: 'near_duplicate_batch' });
    expect(against([seen()], { batch: [seen()] }).map(({ rule }) => rule)).toEqual(['near_duplicate']);
  });

  it('is held against texts of which nothing is known', () => {
    expect(against([{ text: TEXT }])[0]?.resembles).toBeUndefined();
    expect(against([{ text: TEXT }])).toHaveLength(1);
  });

  it('takes no notice of a nearer text that others read', () => {
    const found = against([seen({ text: EDITED, draftId: 'd9', segment: 'student', persona: 'suning' }), seen()]);
    expect(found[0]?.resembles?.draftId).toBe('d1');
  });
});

describe('ten thousand past texts', () => {
  it('are held against a draft within 20 ms', () => {
    const things = ['灯', '伞', '锅', '茶', '布', '木', '书', '花', '表', '鞋', '饼', '碗'];
    const doing = ['换了', '修好', '卖掉', '找到', '借走', '洗净', '烧坏', '带来', '寄出', '缝上'];
    const history = Array.from({ length: 10_000 }, (_, n): SeenText => {
      const at = (list: readonly string[], by: number) => list[Math.floor(n / by) % list.length] ?? '';
      const words = `${at(things, 1)}和${at(things, 12)}都${at(doing, 144)}的那天，门口来了位${at(things, 7)}铺的熟人，`;
      return seen({
        text: `${words}坐着喝了${at(doing, 3)}一半的${at(things, 5)}，走时说下回还来看${at(things, 31)}。`.repeat(2),
        draftId: `d${String(n)}`,
        family: `d${String(n)}`,
        segment: n % 3 === 0 ? 'office-worker' : 'student',
      });
    });
    against(history); // the index is made with the first
    const times = Array.from({ length: 9 }, () => {
      const began = process.cpuUsage(); // the machine may be busy with something else
      against(history);
      const { user, system } = process.cpuUsage(began);
      return (user + system) / 1_000;
    }).sort((left, right) => left - right);
    expect(times[4]).toBeLessThanOrEqual(20);
  });
});
