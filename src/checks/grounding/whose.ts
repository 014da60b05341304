import type { Amount } from './amount.js';
import { Marks } from '../text/marks.js';
import { SENTENCE_END } from '../text/stretches.js';
import { matchesOf } from '../text/matches.js';
import { OTHER_SELLERS } from '../text/others.js';

/*
 * Whose number it is, and in what sort of sentence it stands: of the seller's own life, of a customer, of the reader, of another
 * shop; told of the past, supposed, denied, asked. Signs for the learned reading, which finds out what they weigh.
 */

/** Who a number may be said of. One sort a line; what stands last before the number counts. */
// prettier-ignore
const PEOPLE = [
  ['us', /我们|咱们?(?:店|家|这)|本店|店里|我(?:家店|店|这[儿边里]|司)|工作室|门店|团队/u],
  ['kin', /我?(?:妈妈?|爸爸?|爷爷|奶奶|外[婆公]|姥[姥爷]|老[公婆]|媳妇|儿子|女儿|闺女|婆婆|公公|妹妹?|弟弟?|男人|室友|邻居)|我家|[狗猫]/u],
  ['i', /我(?!们|家|店|这|司)|自己|本人/u],
  ['you', /[你您]/u],
  ['shop', new RegExp(`有人|${OTHER_SELLERS}|网上|市面|某[宝东音]|其他家`, 'u')],
  ['other', /[他她]|客人|顾客|客户|阿姨|大[爷哥姐妈叔婶]|[小哥]姐姐?|姑娘|小伙|业主|家长|学员|同学|姐妹|宝妈|老人|[那有][个位]|一位|[赵钱孙李周吴郑王冯陈刘张杨黄][哥姐叔姨总]/u],
] as const;
/** One group each, and none within it. */
const PERSON = new RegExp(PEOPLE.map(([, { source }]) => `(${source})`).join('|'), 'gu');

/** What a sentence does with its numbers. One sort a line. */
// prettier-ignore
const FRAMES = [
  ['past', /昨[天晚]|前天|上[周次回个]|去年|前年|那[年次回天会]|当[年初时]|小时候|以前|从前|年轻|那时|刚[才刚]|头[一两三八几]年|曾|记得|有[一]?[次回天]/u],
  ['daily', /今[早天晚]|早上|晚上|夜里|凌晨|下班|周末|起[床夜]|睡|[吃喝][了饭完]|路上|堵|公交|地铁|号线|左拐|右拐|手机|电量|导航|楼/u],
  ['supposed', /如果|要是|比如|假如|打个比方|万一|所以|假设|的话/u],
  ['asked', /[?？]|吗|问|还是|多少|几[个点次天]/u],
  ['denied', /不是|并非|没(?:有|说|那)|别(?!人|家)|不能|不[会可]|哪有/u],
  ['reckoned', /[乘加减除]|等于|合[一每计]?|算下来|摊|平均|一共|总共|折|也就是|相当于|差/u],
  ['offered', /[减送赠省返抵]|优惠|到手|券|活动|打.{0,2}折|只要|限|名额|截止|特价|[首新]单/u],
  ['vouched', /质?保|包[退换赔邮]|免费|[退赔]|承诺|放心|检测|认证|数据|实测|报告|通过|合格|含量|添加/u],
  ['grown', /累计|服务|已经?|超过|好评|复购|回头|卖[了出]|销|学员|从业|经验|专注|做[了这]/u],
] as const;

/** Characters before a number in which the person it is of is looked for. */
const BACK = 60;
const CLAUSE_START = new Marks('，；、,;');
const STATEMENT_END = new Marks('。！!\n');
const CLAUSE_END = new Marks('，；、,;？?');

const KIND_OF: ReadonlyMap<string, string> = new Map([
  ...['minutes', 'months', 'age', 'date'].map((measure) => [measure, 'time'] as const),
  ...['grams', 'millilitres', 'millimetres', 'square_metres', 'degrees', 'inches'].map(
    (measure) => [measure, 'size'] as const,
  ),
  ...['percent', 'discount', 'times', 'share'].map((measure) => [measure, 'share'] as const),
  // A bare number is a price more often than anything else.
  ...['money', ''].map((measure) => [measure, 'money'] as const),
]);

/** Signs of whose number it is and of the sentence it stands in. */
export function signsOfWhose(text: string, { start, end, measure }: Amount): string[] {
  const from = SENTENCE_END.startBefore(text, start, BACK);
  const sentence = text.slice(from, start);
  const clause = text.slice(CLAUSE_START.startBefore(text, start, start - from), start);
  const rest = text.slice(end, STATEMENT_END.endAfter(text, end, BACK));
  const kind = KIND_OF.get(measure) ?? 'count';
  const who = (words: string): string => {
    const last = matchesOf(words, PERSON).at(-1);
    return last === undefined ? 'nobody' : (PEOPLE[last.indexOf(last[0], 1) - 1]?.[0] ?? 'nobody');
  };
  const near = who(clause);
  // Who stands last in the clause stands last in the sentence.
  const whole = near === 'nobody' ? who(sentence) : near;
  const signs = [`@${near}`, `@${near}.${kind}`, `@@${whole}`, `@@${whole}.${kind}`];
  const frame = (words: string, mark: string): void => {
    for (const [name, pattern] of FRAMES)
      if (pattern.test(words)) signs.push(`${mark}${name}`, `${mark}${name}.${kind}`);
  };
  frame(clause + text.slice(start, CLAUSE_END.endAfter(text, end, rest.length)), '=');
  frame(sentence + rest, '==');
  if (/[了过着]$/u.test(clause)) signs.push(`done.${kind}`, `done.${near}`);
  return signs;
}
