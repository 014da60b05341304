import { testimonies } from './testimony.js';

describe('a customer who praises', () => {
  it.each([
    '客户张女士反馈：檐下霜用了真好。',
    '有个妈妈跟我说，用了檐下霜，脸不扎了。',
    '一位退休老师在车上说，特别好用，下回还来。',
    '国庆放假前有个车主说：真舒服，就它了。',
  ])('is heard in %s', (text) => {
    expect(testimonies(text)).toHaveLength(1);
  });

  it('is heard from the first word of who speaks', () => {
    expect(testimonies('早。隔壁阿姨说，真好吃，下回还来')[0]?.start).toBe(2);
  });

  it.each([
    '有位客人问我，檐下霜能不能早上用。',
    '有位客人说香味太重，我们下一批换了。',
    '我妈说真好吃，让我再包一百个。',
    '我奶奶今天包了粽子，她说比外面的好吃。',
    '跟老客户说一声，下月起满意再付。',
    '王姐说真好用，她同意我写出来。',
  ])('is not in %s', (text) => {
    expect(testimonies(text)).toEqual([]);
  });
});
