import type { Body } from '../../library/index.js';
import { buildLibrary, type KindId, KINDS } from '../../library/index.js';
import { rewriteContext, type RewrittenDraft } from './rewrite-context.js';

const of = (kind: KindId, body: object) => ({ kind, body: KINDS[kind].schema.parse(body) });
const told = { persona: 'linxia', happened_on: '2026-11-23', recorded_on: '2026-11-24' };
const library = buildLibrary(
  [
    of('persona', { id: 'linxia', name: '林夏', serves: ['office'] }),
    of('segment', { id: 'office', name: '上班族', pains: ['脸干', '没空'], rule: { tag: 'a/b' } }),
    of('material', { ...told, id: 'rain', what: '昨天下午下雨，客人坐了半小时。' }),
    of('material', { ...told, id: 'oranges', what: '今早她带了一袋橘子。' }),
    of('material', { ...told, id: 'order', what: '明天交一批货。' }),
  ],
  1,
);
const draft: RewrittenDraft = {
  ...{ id: 'd', segment: 'office', persona: 'linxia', product: null, publishOn: '2026-11-26' },
  goal: 'build_trust',
  category: 'life',
};
const resting = (...ids: string[]): Body => ({
  ...{ touchpoint: 'moments', text: '前几天下午下雨。', attachments: [] },
  claims: ids.map((materialId) => ({ quote: '下雨', materialId })),
});
const materialsOf = (body: Body) => {
  const context = rewriteContext(library, draft, body, { touchpoint: 'moments', scene: null, seed: 's' });
  if (!context.ok) throw new Error(context.error.needed);
  return context.value.materials.map(({ id, what }) => [id, what]);
};

describe('what a draft is written anew from', () => {
  it('tells everything it rests on in the words of its day, the first and those after it', () => {
    expect(materialsOf(resting('rain', 'oranges'))).toEqual([
      ['rain', '前几天下午下雨，客人坐了半小时。'],
      ['oranges', '前天早上她带了一袋橘子。'],
    ]);
  });

  it('leaves out what speaks of a tomorrow that has passed', () => {
    expect(materialsOf(resting('rain', 'order')).map(([id]) => id)).toEqual(['rain']);
  });
});
