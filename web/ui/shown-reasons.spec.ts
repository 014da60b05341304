import { shownReasons } from './shown-reasons';

const fact = (record: string) => ({ about: 'fact', record, why: '有据可查：会员规则 2026-10，这群人还没听过' });
const cited = (record: string, says: string) => ({ kind: 'fact' as const, record, title: '会员卡', says });

describe('why a text is as it is', () => {
  it('names each fact by what it says, and only those the text speaks of', () => {
    const shown = shownReasons([fact('card#a'), fact('card#b')], [cited('card#b', '每月 8 日双倍积分')]);
    expect(shown).toEqual([expect.objectContaining({ record: 'card#b', name: '每月 8 日双倍积分' })]);
  });

  it('adds what the text rests on and nobody had chosen', () => {
    expect(shownReasons([], [cited('card#c', '积分两年有效')])).toEqual([
      { about: 'fact', record: 'card#c', name: '积分两年有效', why: null },
    ]);
  });

  it('says the same once', () => {
    const exemplar = { about: 'exemplar', record: 'rain', why: '同类里发出去反响好的' };
    expect(shownReasons([exemplar, exemplar], [])).toHaveLength(1);
  });
});
