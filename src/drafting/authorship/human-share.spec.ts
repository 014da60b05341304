import fc from 'fast-check';
import { humanShare, keptOf, keptShare } from './human-share.js';

const POST = '昨晚十点半，小周发来一张素颜照，只打了三个字：敢拍了。我盯着看了好一会儿。';

describe('the share of a text that people wrote', () => {
  it('is nothing when nothing was changed, and all where no machine wrote', () => {
    expect(humanShare(POST, POST)).toBe(0);
    expect(humanShare(null, POST)).toBe(1);
  });

  it('counts the characters of one replaced word', () => {
    const edited = POST.replace('小周', '阿敏姐');
    expect(humanShare(POST, edited)).toBeCloseTo(3 / [...edited].length, 2);
    expect(keptShare(POST, edited)).toBeCloseTo(1 - 2 / [...POST].length, 2);
  });

  it('leaves a text that was only cut to the machine', () => {
    const cut = POST.slice(0, 15);
    expect(humanShare(POST, cut)).toBe(0);
    expect(keptShare(POST, cut)).toBeLessThan(0.5);
  });

  it('takes a sentence that only moved for the machine’s', () => {
    const first = '下雨天我把花搬进屋里，';
    const second = '邻居送来一碗热汤圆。';
    expect(humanShare(first + second, second + first)).toBe(0);
  });

  it('is nearly all of a text that was written anew on the same subject', () => {
    const anew = '早上开门看见一封信，是小周写的，说她这两周不化妆也出门了。';
    expect(humanShare(POST, anew)).toBeGreaterThan(0.85);
  });

  it('does not count line breaks', () => {
    expect(humanShare(POST, POST.replace('，', '，\n\n'))).toBe(0);
  });

  it('counts a repeated sentence once', () => {
    const line = '先把窗开了，再说别的。';
    expect(humanShare(line, line + line)).toBeCloseTo(0.5, 2);
  });

  it('lies between 0 and 1, keeps no more than either text has, and is the same each time', () => {
    const texts = fc.string({ unit: fc.constantFrom('今', '天', '下', '雨', '了', '，', ' ', '😀'), maxLength: 60 });
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const share = humanShare(before, after);
        const { kept, before: old, after: now } = keptOf(before, after);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        expect(kept).toBeLessThanOrEqual(Math.min(old, now));
        expect(humanShare(before, after)).toBe(share);
        expect(humanShare(after, after)).toBe(0);
      }),
    );
  });
});
