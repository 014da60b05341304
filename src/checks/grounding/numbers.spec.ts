import { draftOf, type Labelled, libraryFor } from '../evaluation/golden.js';
import { runChecks } from '../registry.js';

const DAY = '2025-09-09';

/** Rules broken by a text of one product of which these facts are known; a pair gives a fact and its last day. */
function rules(text: string, facts: readonly (string | readonly [string, string])[], publishOn = DAY): string[] {
  const entry: Labelled = {
    id: 'text',
    text,
    guilty: [],
    publish_on: publishOn,
    facts: facts.map((fact, at) => ({
      id: `f${String(at)}`,
      claim: typeof fact === 'string' ? fact : fact[0],
      ...(typeof fact === 'string' ? {} : { valid_until: fact[1] }),
    })),
  };
  const { body, context } = draftOf(entry, libraryFor(entry, {}));
  return [...new Set(runChecks(body, context, ['grounding']).map(({ rule }) => rule))];
}

const UNSUPPORTED = ['unsupported_claim'];

describe('a day', () => {
  const offer = ['老生续费减300元', '2025-09-15'] as const;

  it('is the last of a fact that holds until then, and no other', () => {
    expect(rules('9月15号前老生续费减300', [offer])).toEqual([]);
    expect(rules('9月30号前老生续费减300', [offer])).toEqual(UNSUPPORTED);
  });

  it('that agrees with its weekday or with tomorrow only says which day is meant', () => {
    expect(rules('后天（11号）来的我给您留位置', [offer])).toEqual([]);
    expect(rules('这个月剩下的周五：12号、19号，我都在', [offer])).toEqual([]);
    expect(rules('中秋是10月6号，早点安排', [offer])).toEqual([]);
  });

  it('that agrees with its weekday is proved by nothing where it is the last of an offer', () => {
    expect(rules('老生续费减300，到周五（19号）截止', [offer])).toEqual(UNSUPPORTED);
  });

  it('of an offer said to be over is no offer', () => {
    const over = ['新客体验价99元', '2025-06-30'] as const;
    expect(rules('新客99的活动6月30号就收了', [over])).toEqual([]);
    expect(rules('新客99的活动还在做', [over])).toEqual(['expired_fact']);
  });
});

describe('a number worked out', () => {
  it.each([
    ['阳光玫瑰一斤合二十块不到', '阳光玫瑰2斤装39.9元'],
    ['四个小时是180', '日常保洁45元/小时'],
    ['上门十二趟三百六', '上门车费30元/次'],
    ['一克合一块二左右', '白牡丹饼357克420元'],
    ['一袋里四成多是蛋白质', '奶昔每袋35克，含蛋白质15克'],
    ['首付三万一千九百六', '豪华版指导价15.98万元，首付20%起'],
    ['续48节3600', '创意班48课时3600元'],
    ['分十二期，一年付完', '隐形矫正22800元，可分12期'],
    ['半年里上完就行，也就是26个星期', '私教课有效期6个月'],
    ['这饼是21年压的', '白牡丹饼2021年压制'],
    ['超过59直接包邮', '满59元包邮'],
    ['年满六十五周岁，超过六十五周岁投不了', '投保年龄28天—65周岁'],
  ])('%s rests on %s', (text, fact) => {
    expect(rules(text, [fact])).toEqual([]);
  });

  it.each([
    ['阳光玫瑰一斤合十五块', '阳光玫瑰2斤装39.9元'],
    ['四个小时是150', '日常保洁45元/小时'],
    ['上门十二趟三百', '上门车费30元/次'],
    ['一袋里六成是蛋白质', '奶昔每袋35克，含蛋白质15克'],
    ['首付两万五', '豪华版指导价15.98万元，首付20%起'],
    ['续60节3600', '创意班48课时3600元'],
    ['分十二期，两年付完', '隐形矫正22800元，可分12期'],
    ['酱牛肉一盒一斤，58块', '酱牛肉每盒400克，58元/盒'],
    ['服务过超过 5000 位客人', '服务过 5000 位客人'],
  ])('%s does not follow from %s', (text, fact) => {
    expect(rules(text, [fact])).toEqual(UNSUPPORTED);
  });
});

describe('a number that claims nothing of what is sold', () => {
  it.each([
    '您到了打前台分机8016',
    '门口203路公交就停',
    '空调开26还是28？',
    '换水、铲屎、陪玩、拍视频，四样都做',
    '去年腊月二十八雪下得真大',
  ])('%s', (text) => {
    expect(rules(text, ['日常保洁45元/小时'])).toEqual([]);
  });
});
