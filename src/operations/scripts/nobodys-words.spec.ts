import { sharedPhrases, sharedWording } from './shared-words.js';
import { withoutNames } from './without-names.js';

const sent = (...texts: string[]) => texts.map((text, index) => ({ customer: `c${String(index)}`, text }));

describe('names', () => {
  it.each([
    ['王姐，懂的，先看看用不用得上。', '王姐', null, '{{customer.nickname}}，懂的，先看看用不用得上。'],
    ['好的，王姐放心。', '王姐', null, '好的，{{customer.nickname}}放心。'],
    ['李女士，这款温和。', null, null, '{{customer.nickname}}，这款温和。'],
    ['小周：先试小样。', null, null, '{{customer.nickname}}：先试小样。'],
    ['童童妈妈，先别急。', null, null, '{{customer.nickname}}，先别急。'],
    ['我是林夏，先不急着买。', null, '林夏', '我是{{persona.nickname}}，先不急着买。'],
    ['大家，先别急。', null, null, '大家，先别急。'],
    ['宝妈，先别急。', null, null, '宝妈，先别急。'],
    ['嫌贵很正常。', null, null, '嫌贵很正常。'],
    ['总之，先看看。', null, null, '总之，先看看。'],
  ])('%s', (text, alias, persona, bare) => expect(withoutNames(text, alias, persona)).toBe(bare));
});

describe('words that nobody owns', () => {
  const COMMON = '嫌贵很正常。先看看用不用得上，不合适我也会直说。';

  it('keeps what three customers were told alike', () => {
    expect(sharedWording(COMMON, sent(COMMON, COMMON, COMMON))).toBe(COMMON);
  });
  it('takes nothing that was told to one or two', () => {
    expect(sharedWording(COMMON, sent(COMMON, COMMON))).toBeNull();
    const one = COMMON.replace('直说', '照实说');
    expect(sharedWording(one, sent(COMMON, COMMON, COMMON, one))).toBeNull();
  });
  it('leaves out the sentence that was for one of them', () => {
    const personal = `${COMMON}你家老二九月上学，先顾那边。`;
    expect(sharedWording(personal, sent(personal, COMMON, COMMON, COMMON))).toBe(COMMON);
  });
  it('does not take one customer for three', () => {
    const same = [1, 2, 3].map(() => ({ customer: 'one', text: COMMON }));
    expect(sharedWording(COMMON, same)).toBeNull();
  });
  it('does not count a name’s blank as words', () => {
    const named = `{{customer.nickname}}，${COMMON}`;
    expect(sharedWording(named, sent(named, COMMON, COMMON))).toBe(named);
  });
  it('says how three people put it, and nothing of what one of them added', () => {
    expect(
      sharedPhrases(sent('这个有点贵啊，我家老二刚上学', '感觉有点贵', '你们家有点贵呢', '住在河边的李姐介绍的')),
    ).toEqual(['有点贵']);
    expect(sharedPhrases(sent('有点贵', '太贵了'))).toEqual([]);
  });
});
