import type { SeenText } from '../../checks/index.js';
import type { Day } from '../../kernel/index.js';
import type { ApprovedItem } from '../approved-item.js';
import { inWords } from './conflict.js';
import { LookAlikes, type Standing } from './look-alikes.js';

const TOLD = '昨晚十点半，小周发来一张素颜照，只打了三个字：敢拍了。我盯着看了很久，想起她第一次来的样子。';
const RETOLD = '昨晚九点多，小李发来一张素颜照，只打了三个字：敢拍了。我盯着看了很久，想起她第一次来的样子。';
const ANOTHER = '窑温降下来要等两天，开窑那一下我还是不敢先看，让徒弟去。三十六只杯子，活下来三十一只。';

const item = (more: Partial<ApprovedItem> = {}): ApprovedItem => ({
  ...{ draftId: 'new', number: 1, hash: 'h', touchpoint: 'moments', segment: 'office', personaSlug: 'linxia' },
  ...{ productSlug: null, goal: 'build_trust', category: 'life', claims: [], invites: [], text: RETOLD },
  ...{
    approvedAt: '2026-11-21T02:00:00.000Z',
    waivedUntil: null,
    writtenFor: '2026-11-24' as Day,
    mayResemble: [],
    family: 'new',
  },
  ...more,
});
const seen = (more: Partial<SeenText> = {}): SeenText => ({
  ...{ text: TOLD, draftId: 'old', family: 'old', touchpoint: 'moments', segment: 'office', persona: 'linxia' },
  shown: [{ on: '2026-11-20', entryId: 'entry-of-old' }],
  ...more,
});
const nowhere: Standing = () => [];
const rules = (past: SeenText[], one = item(), day = '2026-11-24', standing = nowhere, remembered = 28) =>
  new LookAlikes(past, remembered).breaches(one, day as Day, standing);

describe('a text that is put on a day', () => {
  it('is held against what its readers were shown, and says what that was', () => {
    const [broken] = rules([seen()]);
    expect(broken).toMatchObject({
      rule: 'look_alike',
      params: { draft: 'old', entry: 'entry-of-old', on: '2026-11-20', day: '2026-11-24' },
    });
    expect(broken && inWords(broken)).toMatchObject({
      severity: 'soft',
      message: expect.stringMatching(
        /^和2026-11-20 朋友圈「昨晚十点半，.*…」太像（\d\d%），同一批人会看两遍$/u,
      ) as string,
    });
  });

  it.each<[string, SeenText]>([
    ['another story', seen({ text: ANOTHER })],
    ['one of its own family', seen({ family: 'new' })],
    ['one for other people, told by somebody else', seen({ segment: 'student', persona: 'taozi' })],
    ['one they have forgotten', seen({ shown: [{ on: '2026-10-20', entryId: null }] })],
    ['one that is on no day', seen({ shown: [] })],
    ['one that was taken back', seen({ gone: true })],
  ])('is not held against %s', (_what, other) => {
    expect(rules([other])).toEqual([]);
  });

  it('is held against a text of the same persona, whose accounts share their friends', () => {
    expect(rules([seen({ segment: 'student' })])).toHaveLength(1);
  });

  it('believes the calendar, where it says another day than was read before', () => {
    const moved: Standing = (draft) => (draft === 'old' ? [{ on: '2027-02-01', entryId: 'entry-of-old' }] : []);
    expect(rules([seen()], item(), '2026-11-24', moved)).toEqual([]);
    const placed: Standing = (draft) => (draft === 'old' ? [{ on: '2026-11-26', entryId: 'e' }] : []);
    expect(rules([seen({ shown: [] })], item(), '2026-11-24', placed)).toMatchObject([
      { params: { on: '2026-11-26' } },
    ]);
  });

  it('remembers as many days as the workspace says', () => {
    expect(rules([seen()], item(), '2026-11-24', nowhere, 3)).toEqual([]);
  });

  it('is not asked about again where a reviewer let it resemble that very text, while that holds', () => {
    const letBy = (draftId: string, until: string | null) => item({ mayResemble: [{ draftId, until }] });
    expect(rules([seen()], letBy('old', null))).toEqual([]);
    expect(rules([seen()], letBy('old', '2026-11-24'))).toEqual([]);
    expect(rules([seen()], letBy('old', '2026-11-23'))).toHaveLength(1);
    expect(rules([seen()], letBy('a third', null))).toHaveLength(1);
  });

  it('is held against those that found their place just before', () => {
    const texts = new LookAlikes();
    const standing: Standing = (draft) => (draft === 'first' ? [{ on: '2026-11-23', entryId: null }] : []);
    texts.add(item({ draftId: 'first', family: 'first', text: TOLD }));
    expect(texts.breaches(item(), '2026-11-24' as Day, standing)).toMatchObject([{ params: { draft: 'first' } }]);
    expect(texts.breaches(item({ text: ANOTHER }), '2026-11-24' as Day, standing)).toEqual([]);
  });
});
