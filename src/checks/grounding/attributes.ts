import { Marks } from '../text/marks.js';
import { FirstOf } from '../text/first-of.js';
/**
 * What an amount is an amount of. Words on one line mean the same; a number that a record gives for one line of a family
 * is no evidence for another line of that family: 烟酰胺 5% does not prove 玻尿酸 5%.
 */
interface Attribute {
  readonly family: 'ingredient' | 'rate' | 'time' | 'money' | 'size' | 'light' | 'prize';
  readonly words: RegExp;
}

// prettier-ignore
const ATTRIBUTES: readonly Attribute[] = [
  { family: 'ingredient', words: /烟酰胺|b3/u },
  { family: 'ingredient', words: /玻尿酸|透明质酸/u },
  { family: 'ingredient', words: /神经酰胺/u },
  { family: 'ingredient', words: /视黄醇|a醇/u },
  { family: 'ingredient', words: /维c|vc|维生素c|抗坏血酸/u },
  { family: 'ingredient', words: /水杨酸/u },
  { family: 'ingredient', words: /果酸|杏仁酸/u },
  { family: 'ingredient', words: /角鲨烷/u },
  { family: 'ingredient', words: /多肽|胜肽/u },
  { family: 'ingredient', words: /胶原/u },
  { family: 'ingredient', words: /蛋白/u },
  { family: 'ingredient', words: /脂肪|含脂/u },
  { family: 'ingredient', words: /碳水/u },
  { family: 'ingredient', words: /糖/u },
  { family: 'ingredient', words: /钠|盐分/u },
  { family: 'ingredient', words: /钙/u },
  { family: 'ingredient', words: /膳食纤维/u },
  { family: 'ingredient', words: /果肉|果汁|原汁/u },
  { family: 'ingredient', words: /可可/u },
  { family: 'ingredient', words: /全麦/u },
  { family: 'ingredient', words: /肉(?!松|眼|桂)|瘦肉|肥肉/u },
  { family: 'ingredient', words: /黑麦|燕麦|荞麦|杂粮/u },
  { family: 'light', words: /透光|可见光|透过率|透明度/u },
  { family: 'light', words: /隔热|红外/u },
  { family: 'light', words: /紫外/u },
  { family: 'prize', words: /一等奖|特等奖|金奖|冠军/u },
  { family: 'prize', words: /二等奖|银奖|亚军/u },
  { family: 'prize', words: /三等奖|铜奖|季军/u },
  { family: 'prize', words: /获奖|得奖/u },
  { family: 'prize', words: /通过|拿证|上岸|录取|进面|全过|过线|考上|考过|过级|毕业/u },
  { family: 'prize', words: /参赛|报名|参加|去考|进考场/u },
  { family: 'ingredient', words: /棉(?!签|片|被)/u },
  { family: 'ingredient', words: /羊毛/u },
  { family: 'ingredient', words: /羊绒/u },
  { family: 'ingredient', words: /蚕丝|真丝|桑蚕/u },
  { family: 'ingredient', words: /亚麻|(?<!芝)麻料/u },
  { family: 'ingredient', words: /鹅绒|鸭绒|含绒/u },
  { family: 'ingredient', words: /涤纶|聚酯|氨纶|锦纶/u },
  { family: 'ingredient', words: /甲醛/u },
  { family: 'rate', words: /好评/u },
  { family: 'rate', words: /复购|回购|回头/u },
  { family: 'rate', words: /通过率|过关率|合格率|上岸/u },
  { family: 'rate', words: /转介绍|推荐率|续费|续报/u },
  { family: 'rate', words: /保值/u },
  { family: 'rate', words: /返修|退货率|投诉/u },
  { family: 'rate', words: /缩水/u },
  { family: 'rate', words: /满意/u },
  { family: 'rate', words: /完课|出勤|到课/u },
  { family: 'rate', words: /升(?:了)?一级|达标|提分|提升率/u },
  { family: 'rate', words: /过滤|除菌|抑菌|杀菌|去除率/u },
  { family: 'time', words: /质保|保修/u },
  { family: 'time', words: /保质|冷冻|冷藏|能放|存放|保存|新鲜|保鲜/u },
  { family: 'time', words: /发货|发出/u },
  { family: 'time', words: /送达|送到|到货|到家/u },
  { family: 'time', words: /上门|安装/u },
  { family: 'time', words: /退款|全额退|可退|退货|退费|能退|无理由/u },
  { family: 'time', words: /回放|回看|反复看/u },
  { family: 'time', words: /经验|教龄|从业|做了|教了|干了|管了|授课/u },
  { family: 'time', words: /开业|店龄|成立|创立|周年|创办|建店/u },
  { family: 'time', words: /一换|更换|换芯|换一[次回遍]/u },
  { family: 'time', words: /见效|起效|变化/u },
  { family: 'time', words: /[窖洞坛]藏|封[坛存了]|陈[酿放化](?!皮)/u },
  { family: 'time', words: /免息/u },
  { family: 'time', words: /借期|再还|归还/u },
  { family: 'time', words: /续航|待机/u },
  { family: 'time', words: /充到|充满(?!了?[能可]?[跑骑走])|快充/u },
  { family: 'money', words: /订金|定金/u },
  { family: 'money', words: /首付/u },
  { family: 'money', words: /月供/u },
  { family: 'money', words: /押金/u },
  { family: 'money', words: /安装费|量尺费|手续费|服务费|运费/u },
  { family: 'money', words: /补贴|立减|直降|立省|省/u },
  { family: 'money', words: /原价|正装|指导价|标价|单买/u },
  { family: 'money', words: /落地价?|全包|裸车/u },
  { family: 'money', words: /保额|保障额/u },
  { family: 'money', words: /年交|年缴|保费|一年交/u },
  { family: 'money', words: /工资|月薪|年薪/u },
  { family: 'money', words: /新人价|会员价|早鸟价|拼团价|活动价|到手价|券后/u },
  { family: 'size', words: /轴距/u },
  { family: 'size', words: /后备箱|容积/u },
  { family: 'size', words: /油耗|百公里/u },
  { family: 'size', words: /续航/u },
  { family: 'size', words: /厚/u },
  { family: 'size', words: /宽/u },
  { family: 'size', words: /高(?=\d|度|[一二三四五六七八九十])/u },
  { family: 'size', words: /(?<![体克])重(?=量|约|[\d一二两三四五六七八九十])/u },
  { family: 'size', words: /克重/u },
  { family: 'size', words: /净含量|净重/u },
];

const WORDS = new FirstOf([...ATTRIBUTES.entries()], ([, { words }]) => words);
const readings = (text: string): number[] => WORDS.in(text).map(({ item: [index] }) => index);

/** Every attribute a record speaks of. */
export const attributesOf = (text: string): ReadonlySet<number> => new Set(readings(text));

const CLAUSE_END = new Marks('，。！？；,!?;\n、+');

/** 七成羊毛三成锦纶: shares in a row, each before its thing. */
const SHARE_BEFORE = /[成%] ?的?[\u4e00-\u9fff]{1,4}[和加跟]?$/u;

/** What a number in a text is said of: the attribute nearest before it in its clause, else the one right behind it. */
export function attributeAt(text: string, start: number, end: number): number | undefined {
  const before = text.slice(CLAUSE_END.startBefore(text, start, 12), start);
  const next = () => WORDS.in(text.slice(end, CLAUSE_END.endAfter(text, end, 8)))[0];
  if (SHARE_BEFORE.test(before)) {
    const behind = next();
    if (behind !== undefined && behind.start <= 1) return behind.item[0];
  }
  return readings(before).at(-1) ?? next()?.item[0];
}

/** Whether it is of a sum of money: a deposit, a first payment. */
export const isOfMoney = (attribute: number | undefined): attribute is number =>
  attribute !== undefined && ATTRIBUTES[attribute]?.family === 'money';

/** Families in which one thing has one number: so long, so large, so much of it. */
const OF_ONE_NUMBER: readonly (Attribute['family'] | undefined)[] = ['time', 'size', 'light', 'ingredient'];
/** Whether what it names has one number only. */
export const hasOneNumber = (attribute: number | undefined): attribute is number =>
  attribute !== undefined && OF_ONE_NUMBER.includes(ATTRIBUTES[attribute]?.family);

/** Whether a record speaks of another thing of the same family, and not of this one. */
export function isOfAnother(attribute: number | undefined, known: ReadonlySet<number>, measure: string): boolean {
  if (attribute === undefined || known.has(attribute)) return false;
  const family = ATTRIBUTES[attribute]?.family;
  // 上门费 30: a sum is no span of time.
  if (family === 'time' && measure === 'money') return false;
  return [...known].some((index) => ATTRIBUTES[index]?.family === family);
}

/** Whether it is of another prize or of a pass, where the record speaks of the one and not of the other. */
export const isOfOtherPrize = (attribute: number | undefined, known: ReadonlySet<number>): boolean =>
  attribute !== undefined && ATTRIBUTES[attribute]?.family === 'prize' && isOfAnother(attribute, known, '');
