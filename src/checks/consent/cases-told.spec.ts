import { type Body, buildLibrary, KINDS, type KindId } from '../../library/light.js';
import { claimsMade } from './cases-told.js';

const record = (kind: KindId, body: object) => ({ kind, body: KINDS[kind].schema.parse(body) });
const library = buildLibrary(
  [
    record('product', {
      ...{ id: 'serum', name: '精华', ladder: 'hit', price: { amount: 199 }, pictures: ['media/bottle.png'] },
    }),
    record('case', {
      ...{ id: 'anan', product: 'serum', alias: '安安', quote: '出门前不用照十分钟镜子了' },
      ...{ pictures: ['media/bottle.png', 'media/anan.png'], after: '敢出门了' },
      consent: { granted_on: '2025-12-05', scope: ['moments'], expires: '2026-12-04' },
    }),
    record('media', { id: 'bottle', file: 'bottle.png', alt: '一瓶精华', rights: '自摄' }),
    record('media', { id: 'anan', file: 'anan.png', alt: '安安', rights: '已授权' }),
  ],
  1,
);
const post = (text: string, mediaId?: string, claims: Body['claims'] = []): Body => ({
  ...{ touchpoint: 'moments', text, claims },
  attachments: mediaId === undefined ? [] : [{ kind: 'image', mediaId }],
});

describe('the cases a text tells', () => {
  it('are those it shows by a picture of their own', () => {
    expect(claimsMade(post('今天下雨', 'anan'), library)).toEqual([{ quote: '', caseId: 'anan' }]);
  });

  it('are none where the picture shows the product, which stands in a case as well', () => {
    expect(claimsMade(post('今天下雨', 'bottle'), library)).toEqual([]);
  });

  it('are those it quotes, in the words that stand there', () => {
    expect(claimsMade(post('她说：出门前不用 照十分钟镜子了。'), library)).toEqual([
      { quote: '出门前不用 照十分钟镜子了', caseId: 'anan' },
    ]);
  });

  it('are told once where they are cited', () => {
    const cited = [{ quote: '出门前不用照十分钟镜子了', caseId: 'anan' }];
    expect(claimsMade(post('出门前不用照十分钟镜子了', 'anan', cited), library)).toEqual(cited);
  });
});
