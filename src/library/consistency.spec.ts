import { consistency } from './consistency.js';
import { KINDS, type KindId } from './kinds/index.js';

const record = (kind: KindId, body: object) => ({ kind, body: KINDS[kind].schema.parse(body) });
const product = (more: object = {}) =>
  record('product', {
    id: 'serum',
    name: '精华',
    ladder: 'hit',
    price: { amount: 1 },
    facts: [{ id: 'f1', claim: '5%', evidence: '报告' }],
    ...more,
  });
const problemsOf = (...records: ReturnType<typeof record>[]) =>
  consistency(records).map(({ kind, id, field, message }) => `${kind}/${id} ${field}: ${message}`);

describe('what records must agree on', () => {
  it('a fact that a script rests on is one of its product', () => {
    const script = (fact: string) =>
      record('script', { id: 's', objection: '太贵了', product: 'serum', answers: [{ text: '懂的', facts: [fact] }] });
    expect(problemsOf(product(), script('f1'))).toEqual([]);
    expect(problemsOf(product(), script('serum#f1'))).toEqual([]);
    expect(problemsOf(product(), script('f2'))).toEqual([
      'script/s answers.0.facts.0: product "serum" has no fact "f2"',
    ]);
  });

  it('scenes of a product are scenes of some segment', () => {
    const segment = record('segment', {
      id: 'office',
      name: '上班族',
      rule: { attribute: { age: { gte: 20 } } },
      scenes: [{ id: 'lunch', days: 'workday', from: '12:00', to: '13:30' }],
    });
    expect(problemsOf(product({ scenes: { buy: ['lunch'] } }), segment)).toEqual([]);
    expect(consistency([product({ scenes: { buy: ['lunhc'] } }), segment])).toMatchObject([
      { field: 'scenes.buy.0', message: 'no segment has a scene "lunhc"', suggestion: 'did you mean "lunch"?' },
    ]);
  });

  it('shares of effort are parts of one whole', () => {
    const tier = (id: string, share: number) =>
      record('tier', { id, name: id, rule: { attribute: { a: { gte: 1 } } }, effort_share: share });
    expect(problemsOf(tier('a', 0.6), tier('b', 0.4))).toEqual([]);
    expect(problemsOf(tier('a', 0.6), tier('b', 0.5))).toEqual([
      'tier/b effort_share: the shares of all tiers add up to 1.1',
    ]);
  });

  it('a picture is described once, and known by its file', () => {
    const media = (id: string) => record('media', { id, file: 'window.png', alt: '窗', rights: '自摄' });
    expect(problemsOf(media('a'), product({ pictures: ['media/window.png'] }))).toEqual([]);
    expect(problemsOf(media('a'), media('b'))).toEqual(['media/b file: window.png is described already by "a"']);
    expect(problemsOf(product({ pictures: ['media/window.png'] }))).toEqual([
      'product/serum pictures.0: media/window.png is not listed in media/media.yaml',
    ]);
  });

  it('an unread record is given the benefit of the doubt', () => {
    const persona = record('persona', { id: 'linxia', name: '林夏', serves: ['office'] });
    expect(problemsOf(persona)).toHaveLength(1);
    expect(consistency([persona], { kinds: new Set(), records: new Set(['segment/office']) })).toEqual([]);
  });
});
