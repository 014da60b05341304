import { isRefused } from './refused.js';

/** The claim stands between two bars. */
function isTakenBackAtOnce(marked: string): boolean {
  const [before = '', claim = '', after = ''] = marked.split('|');
  const start = before.length;
  return isRefused(before + claim + after, { start, end: start + claim.length });
}

describe('a claim that is told only to be refused', () => {
  it.each([
    '有人问|喝了能不能停药|，不能。这就是一杯茶',
    '群里传的|考场原题|，假的，别转',
    '隔壁写着|三天淡斑|，我们不敢这么写',
    '“|一针见效|”这话我可不敢认，多半是自己好了',
    '家长要我|保证提三十分|。我答应不下来，先看卷子',
    '旧海报上的|终身不坏|，我撕了',
    '去年门头写着“|一次上岸|”，被学员告了',
    '海报上的“|史无前例”的|字样，有两家因此下架了',
    '我|写过一句“一针见效|”，换来一张罚单',
    '有人問|喝了能不能停藥|，不能。其实它就是一杯茶',
  ])('%s', (marked) => {
    expect(isTakenBackAtOnce(marked)).toBe(true);
  });

  it.each([
    '|药到病除|，以前我也不信',
    '客人都说我家|三天淡斑|，不信你来试',
    '广告法不让写，可我家真的|全城最低|',
    '有人问|喝了能不能停药|，我说能，当天就停了',
    '有人说假的，结果用了|三天淡斑|，服了',
    '|三天淡斑|，我们不收定金',
    '我家从来都是|全网最低价|',
    '不敢相信的|全网最低价|',
    '朋友都说|三天淡斑|，真不是智商税',
    '客户用了|三天淡斑|，绝不忽悠',
    '|全网最低价|，老客户都知道，买到假的赔十倍',
    '|全城最便宜|，客户自己来比，我们不搞套路',
    '|保证月瘦二十斤|，有人问会反弹吗？不会！',
    '“|三天淡斑|”，这几个字不让写，懂的都懂',
    '我们没被下架过，“|全网最低价|”',
    '|全网最低价|，朋友圈标着呢，看不到的是把我删了',
  ])('%s stays a claim', (marked) => {
    expect(isTakenBackAtOnce(marked)).toBe(false);
  });
});
