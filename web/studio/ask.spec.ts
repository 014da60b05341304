import {
  fittingMore,
  mayDiffer,
  askSize,
  EMPTY_ASK,
  fromAsk,
  isTaken,
  lacking,
  toAsk,
  withMatch,
  withoutPast,
  type AskForm,
  type Match,
} from './ask';

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

  it('asks for no day that has passed since it was chosen', () => {
    const chosen: AskForm = { ...form, publishOn: '2026-11-24' };
    expect(withoutPast(chosen, '2026-11-24')).toBe(chosen);
    expect(toAsk(withoutPast(chosen, '2026-11-25'))).not.toHaveProperty('publishOn');
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

  it('asks for pairs of a model alone, and for hooks in private chats alone', () => {
    const pair: AskForm = { ...form, differ: 'opening', hook: 'xhs/list', scene: 'lunch' };
    expect(askSize(pair)).toBe(12);
    expect(toAsk(pair)).toMatchObject({ differ: 'opening', scene: 'lunch' });
    expect(toAsk(pair)).not.toHaveProperty('hook');
    expect(toAsk({ ...pair, touchpoints: ['private_chat'] })).toMatchObject({ hook: 'xhs/list' });
    const templates: AskForm = { ...pair, writer: 'template' };
    expect(askSize(templates)).toBe(6);
    expect(toAsk(templates)).not.toHaveProperty('differ');
    expect([mayDiffer(pair, true), mayDiffer(pair, false), mayDiffer(templates, true)]).toEqual([true, false, false]);
  });

  it('asks for a group only where it writes to groups, and for nothing beyond the person in a profile', () => {
    const more = { group: 'vip-1', topic: 'dry' };
    expect(toAsk({ ...form, touchpoints: ['group'], more })).toMatchObject(more);
    expect(toAsk({ ...form, touchpoints: ['moments'], more })).not.toHaveProperty('group');
    expect(fittingMore({ touchpoints: ['moments'] })).not.toContain('group');
    expect(fittingMore({ touchpoints: ['persona_matrix'] })).toEqual([]);
  });

  it('carries along what another place asked for, until it is left out', () => {
    const asked = {
      ...form,
      goal: 'convert' as const,
      brief: '',
      writer: 'auto' as const,
      cases: ['wang'],
      topic: 'dry',
    };
    const again = fromAsk({ ...asked, products: ['serum'] } as unknown as Parameters<typeof fromAsk>[0]);
    expect(again.more).toEqual({ cases: ['wang'], topic: 'dry' });
    expect(toAsk(again)).toMatchObject({ cases: ['wang'], topic: 'dry', products: ['serum'] });
    expect(toAsk({ ...again, more: {} })).not.toHaveProperty('cases');
  });
});
