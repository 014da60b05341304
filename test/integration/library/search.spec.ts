import { openGarden, product, type Garden } from './garden.js';

describe('searching the library', () => {
  let garden: Garden;
  beforeAll(async () => {
    garden = await openGarden();
    await garden.plant(
      ['product', product('serum', { name: '换季修护精华', description: '敏感肌也能用' })],
      ['product', product('cream', { name: '面霜', description: '换季时早晚各一次，折扣 100%_纯' })],
      ['product', product('mask', { name: 'Ｎｉｇｈｔ Mask', description: '一百分百 100X纯' })],
      ['topic', { id: 'dry-season', question: '换季脸干到起皮怎么办' }],
      ['topic', { id: 'a-b', question: '同名' }],
      ['topic', { id: 'ab', question: '同名' }],
      ['topic', { id: 'b-a', question: '同名' }],
    );
  });
  afterAll(() => garden.service.close());
  const find = async (query: string, more = ''): Promise<string[]> => {
    const { body } = await garden.writer.get(`${garden.home}/search?q=${encodeURIComponent(query)}${more}`);
    return (body['items'] as { kind: string; slug: string }[]).map((hit) => `${hit.kind}/${hit.slug}`);
  };

  it('finds words of two characters, those in titles first', async () => {
    expect(await find('换季')).toEqual(['product/serum', 'topic/dry-season', 'product/cream']);
    expect(await find('起皮')).toEqual(['topic/dry-season']);
    expect(await find('换季', '&kind=product')).toEqual(['product/serum', 'product/cream']);
  });

  it('wants every word', async () => {
    expect(await find('换季 敏感')).toEqual(['product/serum']);
    expect(await find('换季 没有')).toEqual([]);
  });

  it('takes % and _ for what they are', async () => {
    expect(await find('100%_纯')).toEqual(['product/cream']);
    expect(await find('%')).toHaveLength(3); // every fact says 5%
    expect(await find('_')).toEqual(['product/cream']);
    expect(await find('!')).toEqual([]);
  });

  it('does not mind width and case', async () => {
    expect(await find('night mask')).toEqual(['product/mask']);
    expect(await find('ＭＡＳＫ')).toEqual(['product/mask']);
  });

  it('orders equal finds alike on every database', async () => {
    expect(await find('同名')).toEqual(['topic/a-b', 'topic/ab', 'topic/b-a']);
    const { body } = await garden.writer.get(`${garden.home}/records?kind=topic&q=${encodeURIComponent('同名')}`);
    expect((body['items'] as { slug: string }[]).map((item) => item.slug)).toEqual(['a-b', 'ab', 'b-a']);
  });

  it('shows words around the find', async () => {
    const { body } = await garden.writer.get(`${garden.home}/search?q=${encodeURIComponent('早晚')}`);
    expect(body).toMatchObject({ items: [{ slug: 'cream', excerpt: '换季时早晚各一次，折扣 100%_纯' }] });
  });

  it('answers odd queries without falling over', async () => {
    for (const query of ["'; drop table record; --", '\\', '{', '🌱'])
      expect((await garden.writer.get(`${garden.home}/search?q=${encodeURIComponent(query)}`)).status).toBe(200);
    expect((await garden.writer.get(`${garden.home}/search?q=%00`)).status).toBe(400);
    expect((await garden.writer.get(`${garden.home}/search`)).status).toBe(400);
    expect((await garden.writer.get(`${garden.home}/search?q=a&q=b`)).status).toBe(400);
  });
});
