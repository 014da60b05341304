import { askSize, EMPTY_ASK, fromAsk, isTaken, lacking, toAsk, withMatch, type AskForm, type Match } from './ask';

const form: AskForm = {
  ...EMPTY_ASK,
  goal: 'convert',
  segments: ['office-worker', 'student'],
  touchpoints: ['moments'],
  count: 3,
};
const match = { product: 'serum', touchpoint: 'group' } as Match;

describe('asking for drafts', () => {
  it('says what is lacking, in the order in which it is asked', () => {
    expect(lacking(EMPTY_ASK)).toBe('goal');
    expect(lacking({ ...form, segments: [] })).toBe('segments');
    expect(lacking({ ...form, touchpoints: [] })).toBe('touchpoints');
    expect(lacking({ ...form, count: 251 })).toBe('tooMany');
    expect(lacking(form)).toBeNull();
  });

  it('counts pieces for each segment at each touchpoint', () => {
    expect(askSize({ ...form, touchpoints: ['moments', 'group'] })).toBe(12);
  });

  it('leaves out what nobody chose', () => {
    expect(toAsk(form)).toEqual({
      goal: 'convert',
      segments: ['office-worker', 'student'],
      touchpoints: ['moments'],
      category: 'mix',
      count: 3,
      brief: '',
      writer: 'auto',
    });
    expect(toAsk(EMPTY_ASK)).toBeNull();
  });

  it('takes up a proposal with one click, and knows that it was taken', () => {
    const taken = withMatch(form, 'student', match);
    expect(taken).toMatchObject({ segments: ['student'], touchpoints: ['group'], products: ['serum'], count: 3 });
    expect(isTaken(taken, 'student', match)).toBe(true);
    expect(isTaken(form, 'student', match)).toBe(false);
  });

  it('can be asked again as it was', () => {
    const ask = toAsk({ ...form, products: ['serum'], publishOn: '2026-11-24', brief: '换季' });
    if (ask === null) throw new Error('complete');
    expect(toAsk(fromAsk({ ...ask }))).toEqual(ask);
  });
});
