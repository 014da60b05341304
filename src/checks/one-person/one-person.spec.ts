import type { Day } from '../../kernel/index.js';
import { buildLibrary, personaSchema } from '../../library/light.js';
import type { CheckContext } from '../finding.js';
import { citiesIn, yearsIn } from './facts.js';
import { onePerson } from './one-person.js';

const STORY = '学的是应用化学，在代工厂写了九年配方，2019 年秋天回苏州外婆的老屋住了两个月。三年前开了这间小店。';
const contextOf = (more: object, others: readonly object[]): CheckContext => {
  const people = [{ id: 'linxia', name: '林夏', story: STORY, voice: { self: '我' }, ...more }, ...others];
  return {
    library: buildLibrary(
      people.map((person) => ({ kind: 'persona', body: personaSchema.parse(person) })),
      1,
    ),
    ...{ personaId: 'linxia', segmentId: null, productIds: [], goal: 'build_trust', timeZone: 'Asia/Shanghai' },
    publishOn: '2026-11-24' as Day,
  };
};
const CONSISTENT = {
  nickname: '林夏｜写配方的',
  signature: '先别急着买，先把脸看明白',
  avatar: '林夏半身，手里一只量杯',
  cover: '院子的柿子树，下方留空',
};
const rulesOf = (over: Partial<typeof CONSISTENT>, more: object = {}, others: readonly object[] = []): string[] =>
  onePerson
    .run({ touchpoint: 'persona_matrix', ...CONSISTENT, ...over, claims: [] }, contextOf(more, others))
    .map(({ rule, part }) => `${rule}@${part}`);

describe('one consistent person', () => {
  it('is nothing to speak of', () => {
    expect(rulesOf({})).toEqual([]);
    expect(rulesOf({ signature: '在苏州写了 9 年配方', cover: '苏州老屋的院子' })).toEqual([]);
    expect(rulesOf({ signature: '我们院子里六个人' }, { voice: { self: '桃子' } })).toEqual([]);
  });

  it('may be told otherwise by a reviewer: words are read, and may be misread', () => {
    expect(onePerson.rules.filter(({ waivable }) => !waivable)).toEqual([]);
  });

  it('counts years and lives where the library says, in every part', () => {
    expect(rulesOf({ signature: '写了十二年配方' })).toEqual(['matrix_years@signature']);
    expect(rulesOf({ nickname: '林夏·杭州写配方的' })).toEqual(['matrix_city@nickname']);
    expect(rulesOf({ cover: '上海外滩的夜景' })).toEqual(['matrix_city@cover']);
  });

  it('agrees with itself where the library knows nothing', () => {
    const unknown = { story: undefined };
    expect(rulesOf({ nickname: '林夏·成都', signature: '做面包 10 年' }, unknown)).toEqual([]);
    expect(rulesOf({ nickname: '林夏·成都', cover: '重庆的山路' }, unknown)).toEqual(['matrix_city@cover']);
    expect(rulesOf({ signature: '做面包十年', avatar: '站了八年的烤炉前' }, unknown)).toEqual(['matrix_years@avatar']);
  });

  it('goes by the name and calls itself as ever', () => {
    expect(rulesOf({ nickname: '护肤小助手' })).toEqual(['matrix_name@nickname']);
    expect(
      rulesOf({ nickname: '桃子🍑管说话的', signature: '桃子给你捋一捋' }, { name: '唐桃', voice: { self: '桃子' } }),
    ).toEqual([]);
    expect(rulesOf({ signature: '我把脸看明白' }, { voice: { self: '桃子' }, name: '林夏' })).toEqual([
      'matrix_self@signature',
    ]);
    expect(rulesOf({ signature: '小编陪你看配方' })).toEqual(['matrix_self@signature']);
  });

  it('reads years that were lived and no dates, grades or first years', () => {
    const values = (text: string) => yearsIn(text).map(({ value }) => value);
    expect(values('写了九年，干了 12 年，站了二十年，十五年如一日')).toEqual([9, 12, 20, 15]);
    expect(values('2019 年开店，三年前搬来，女儿三年级，第一年，年年有余')).toEqual([]);
    expect(citiesIn('从成都到苏州').map(({ value }) => value)).toEqual(['成都', '苏州']);
  });

  it.each([
    '一张长沙发',
    '大理石台面',
    '朝南通透',
    '把东西安顿好',
    '早上海边',
    '最大连锁',
    '中山装',
    '大同小异',
    '面粉开封就用完',
  ])('finds no city in 「%s」', (words) => {
    expect(citiesIn(words)).toEqual([]);
    expect(rulesOf({ cover: `窗边${words}，下方留空` })).toEqual(words === '早上海边' ? ['matrix_cover@cover'] : []);
  });

  it.each([
    ['林夏·长沙', '长沙'],
    ['长沙发货', '长沙'],
    ['大理的风', '大理'],
    ['在南通开店', '南通'],
    ['西安姑娘', '西安'],
    ['上海外滩的夜景', '上海'],
    ['晚上，上海下雨', '上海'],
    ['大连海边', '大连'],
    ['中山人', '中山'],
    ['大同老街', '大同'],
    ['青海湖边', '青海'],
    ['三亚', '三亚'],
  ])('finds the city in 「%s」', (words, city) => {
    expect(citiesIn(words).map(({ value }) => value)).toEqual([city]);
  });

  const MOTHER = { story: '林夏三十八岁，女儿十二岁，妈妈六十五岁，在苏州开了小店，十八岁进厂。' };

  it.each([
    ['我这个80后，先把脸看明白', { story: '女儿十二岁，常在配方本上贴贴纸。' }],
    ['四十岁了，先把脸看明白', { story: '做了12年生意，15年生鲜店，女儿十二岁。' }],
    ['女儿十岁了，先把脸看明白', MOTHER],
    ['带着10后的女儿写配方', MOTHER],
    ['妈妈六十六岁，先把脸看明白', MOTHER],
    ['三十八岁，先把脸看明白', MOTHER],
    ['三十九岁，先把脸看明白', MOTHER],
    ['80后，先把脸看明白', MOTHER],
    ['三十岁那年，我学着把脸看明白', MOTHER],
    ['三十八岁的孩子他妈', { story: '三十八岁，结了婚，有女儿。' }],
  ])('lets 「%s」 be told', (signature, more) => {
    expect(rulesOf({ signature }, more)).toEqual([]);
  });

  it.each([
    ['十二岁，先把脸看明白', MOTHER],
    ['三十七岁，先把脸看明白', MOTHER],
    ['四十二岁，先把脸看明白', MOTHER],
    ['90后，先把脸看明白', MOTHER],
    ['三十岁的孩子他妈', { story: '三十八岁，结了婚，有女儿。' }],
    ['80后，先把脸看明白', { story: '八〇年代的老屋，林夏七九年生，女儿一二年生。' }],
    ['90后，先把脸看明白', { story: '88 年出生，做了12年生意。' }],
  ])('tells that the age in 「%s」 is another', (signature, more) => {
    expect(rulesOf({ signature }, more)).toEqual(['matrix_years@signature']);
  });

  describe('beside others', () => {
    const other = (name: string, self: string) => [{ id: 'other', name, voice: { self } }];

    it.each([
      [{ nickname: '林夏老师' }, other('陈静', '老师')],
      [{ nickname: '林夏本人' }, other('陈静', '本人')],
      [{ cover: '小编的桌子，一盏灯亮着' }, other('陈静', '小编')],
      [{ avatar: '林夏半身，手里一只桃子' }, other('桃子', '我')],
      [{ avatar: '林夏半身，咬了一口桃子' }, other('桃子', '我')],
      [{ cover: '窗台上两颗桃子' }, other('唐桃', '桃子')],
      [{ cover: '一碗小麦粥' }, other('小麦', '小麦')],
    ])('lets %j be', (over, others) => {
      expect(rulesOf(over, { role: '老师' }, others)).toEqual([]);
    });

    it.each([
      [{ nickname: '林夏和桃子｜写配方的' }, other('唐桃', '桃子'), 'nickname'],
      [{ nickname: '林夏和陈老师' }, other('陈老师', '老师'), 'nickname'],
      [{ avatar: '桃子半身，手里一只量杯' }, other('桃子', '我'), 'avatar'],
      [{ avatar: '手里一只桃子，桃子在旁边笑' }, other('桃子', '我'), 'avatar'],
      [{ cover: '小麦趴在桌上' }, other('小麦', '小麦'), 'cover'],
    ])('tells who else is in %j', (over, others, part) => {
      expect(rulesOf(over, { role: '老师' }, others)).toEqual([`matrix_other_name@${part}`]);
    });
  });

  it.each(['爱画画', '周末写作', '会拍照', '爱种地', '爱画画的人'])('lets 「%s」 be a hobby', (hobby) => {
    expect(rulesOf({ nickname: `林夏·${hobby}` })).toEqual([]);
    expect(rulesOf({ signature: `我${hobby}，先把脸看明白` })).toEqual([]);
  });

  it('knows a trade by what it does, and one who is it by 画画的', () => {
    expect(rulesOf({ nickname: '林夏摄影师' }, { story: '林夏替人拍照。' })).toEqual([]);
    expect(rulesOf({ nickname: '林夏摄影师' })).toEqual(['matrix_role@nickname']);
    expect(rulesOf({ nickname: '林夏·画画的' })).toEqual(['matrix_role@nickname']);
    expect(rulesOf({ signature: '我是画画的，先把脸看明白' })).toEqual(['matrix_role@signature']);
  });

  it.each(['可爱人儿，先把脸看明白', '帮人拍结婚照', '有没有孩子都能来', '不要孩子气', '没孩子的也能来'])(
    'reads no family in 「%s」',
    (signature) => {
      expect(rulesOf({ signature })).toEqual([]);
      expect(rulesOf({ signature }, { story: '离异，一个人带着女儿。' })).toEqual([]);
    },
  );

  it.each(['爱人也在练', '结婚十二年了', '没有孩子，只写配方', '没孩子', '不要孩子的人'])(
    'reads another family in 「%s」',
    (signature) => {
      expect(rulesOf({ signature }, { story: '离异，一个人带着女儿，写了十二年配方。' })).toEqual([
        'matrix_family@signature',
      ]);
    },
  );

  it.each([
    ...['特别优惠', '不止优惠', '不只打折', '优惠别错过', '限时别错过', '秒杀不要错过', '告别高价，限时优惠'],
    ...[
      '不打折私信我',
      '不打折有福利',
      '没有优惠可以加我',
      '不加微信的人也能私信我',
      '不断优惠',
      '别错过限时优惠',
      '不要错过优惠',
    ],
  ])('tells that 「%s」 is an advertisement', (signature) => {
    expect(rulesOf({ signature })).toEqual(['matrix_sells@signature']);
  });

  it('tells an advertisement in a city whose name begins as if it denied it', () => {
    expect(rulesOf({ signature: '无锡优惠' }, { story: '林夏在无锡开了小店。' })).toEqual(['matrix_sells@signature']);
  });

  it.each([
    '不打折',
    '不打折也不包邮',
    '不搞秒杀那一套促销',
    '没有优惠和折扣',
    '不加我微信也行',
    '别问优惠',
    '不催下单和预订',
  ])('lets 「%s」 refuse to sell', (signature) => {
    expect(rulesOf({ signature })).toEqual([]);
  });

  it('lets a brief say behind what is left out of the picture', () => {
    expect(rulesOf({ cover: '院子的柿子树，二维码和价格都不要' })).toEqual([]);
    expect(rulesOf({ cover: '院子的柿子树，不放二维码字样的大字' })).toEqual([]);
    expect(rulesOf({ cover: '院子的柿子树，不放价格、二维码、奖杯' })).toEqual([]);
    expect(rulesOf({ cover: '院子的柿子树、二维码、不要人' })).toEqual(['matrix_sells@cover']);
    expect(rulesOf({ cover: '院子的柿子树，写一行优惠别错过' })).toEqual(['matrix_sells@cover']);
    expect(rulesOf({ cover: '院子的柿子树，特别大的二维码' })).toEqual(['matrix_sells@cover']);
  });

  it('wants two pictures of avatar and cover', () => {
    const avatar = '林夏蹲在柿子树下捡柿子，脚边一只旧竹篮';
    expect(rulesOf({ avatar, cover: '蹲在柿子树下捡柿子，脚边一只旧竹篮，屋檐还在滴水，远处两把椅子' })).toEqual([
      'matrix_repeats@cover',
    ]);
    expect(rulesOf({ avatar, cover: '雨后的院子，柿子树下一张旧木桌，屋檐还在滴水' })).toEqual([]);
  });
});
