import type { SaidKind } from './customer-said.js';
import { HARM, SYMPTOM, tellsSymptom, whatIsHad } from './symptoms.js';

/**
 * What somebody speaks of, the weightiest first: who grieves and asks a price is answered as one who grieves. Who wants
 * nothing and something besides wants that: 不要了，给我退货.
 */
export const SAID_ABOUT = [
  'bad_reaction',
  'grief',
  'symptom',
  'illness',
  'stop',
  'refund',
  'complaint',
  'distrust',
  'too_dear',
  'price',
  'offer',
  'suitability',
  'effect',
  'parcel',
  'declined',
  'postponed',
  'joy',
  'low',
  'thanks',
  'greeting',
] as const;
export type SaidAbout = (typeof SAID_ABOUT)[number];

/** To these a person is answered and nothing else: no script that was written for another occasion, nothing of a product. */
export const GRAVE: ReadonlySet<SaidAbout> = new Set(['bad_reaction', 'grief', 'symptom', 'illness', 'complaint']);

const KIN =
  '(?:外?[婆公]|奶奶|爷爷|姥[姥爷]|爸爸?|妈妈?|父亲|母亲|老[公婆伴]|先生|太太|[哥姐弟妹]{1,2}|叔|伯|姑|姨|舅|婶|家里?人|亲人|孩子|[猫狗]咪?|毛孩子)';
const TAKEN = '[用擦抹涂敷洗吃喝贴戴穿喷]';
const USED = `(?:${TAKEN}(?:了|完|过|上)|${TAKEN}[^，。！？]{0,8}?(?:之?后|以后)|收到(?:之?后|以后)|第[0-9一二三四五六七八九十]+天)`;
/** What may stand between kin and 走了, so that nobody is mourned who went to work. */
const WHEN =
  '(?:[他她它]|[昨今前][天早晨晚夜]|[上这]周|凌晨|清早|[早晚]上|半夜|[\\d一二三四五六七八九十]{1,3}[月日号点]|刚[刚才]?|突然|忽然|已经|就这[么样]|还是|安详地?)';
const AWAY = '(?:(?:走了|没了|不在了|离开了我们?)(?=[\\p{P}\\p{S}\\s]|$)|走得(?:太|[这那]么)急)';
/** Neither of somebody who was taken along, nor of 大姨妈. */
const MOURNED = `(?<!大姨|[带跟和接送陪][^\\p{P}]{0,2})${KIN}${WHEN}{0,3}${AWAY}`;
const WRONGED =
  '(?:投诉|差评|举报|12315|质量(?:太差|问题|不行)|(?:坏|破|碎|漏|裂)[了的掉]|[发寄送]错|少[发寄了给]|漏发|变质|过期了|有(?:异味|虫|头发)|态度|没人[理管回]|太过分|失望|垃圾|什么玩意|气死)';
/** We ourselves, and not the friends whom a post asks. */
const US = '(?:你们(?![说看懂猜]|知道|觉得)|你家)';
interface Rule {
  readonly about: SaidAbout;
  readonly says: RegExp | ((heard: string) => boolean);
  /** Said so, it is something else. */
  readonly unless?: RegExp;
  /** Read only there: a post speaks of the day and of others, a chat asks the same words of us. */
  readonly only?: SaidKind;
}

const wide = (source: string): RegExp => new RegExp(source, 'u');

/** A sign of harm near the use of something. */
const HARMED = wide(`${USED}.{0,24}${HARM}|${HARM}.{0,24}${USED}`);

/** One entry a line; general words of each occasion, and none of a trade's products. */
const RULES: readonly Rule[] = [
  { about: 'bad_reaction', says: (heard) => HARMED.test(whatIsHad(heard)), only: 'question' },
  {
    about: 'bad_reaction',
    says: wide(`(?:你们|[你这那]家|避雷|踩雷).{0,24}${SYMPTOM}|${SYMPTOM}.{0,24}(?:你们|[你这那]家|避雷|踩雷)`),
    only: 'moment',
  },
  {
    about: 'grief',
    says: wide(
      `去世|过世|离世|逝世|病逝|走得(?:很|太|[这那]么)?(?:安详|突然)|永远(?:地)?(?:离开|走了)|${MOURNED}|(?:再也|永远)见不到|葬礼|追悼|头七|奔丧|出殡|火化|守灵|一路走好|[没再]有(?:妈|爸|家)了|天堂.{0,6}(?:没有|安好)|忌日|悼念`,
    ),
  },
  {
    about: 'illness',
    says: /住院|手术|开刀|伤口|缝[了针]|骨折|扭伤|摔伤|发[高低]?烧|高烧|确诊|化疗|放疗|复查|病[了房危倒]|生病|重病|急诊|急救|icu|输液|挂水|吊[针瓶]|抢救|感染|肺炎|流感|阳了|[疼痛]得|还[疼痛]|[头胃牙腰肚][子]?[疼痛]/u,
    unless: /[能可]以?[用吃喝擦学]|会不会|以前/u,
  },
  { about: 'illness', says: wide(SYMPTOM), only: 'moment' },
  { about: 'symptom', says: tellsSymptom, only: 'question' },
  {
    about: 'stop',
    says: /别(?:再|老)?(?:给我)?(?:群?发|打扰|联系|推销|骚扰)|不要再?(?:给我)?(?:发|打扰|推销)|(?:有点|太|好)吵|能不能别.{0,4}发|退订|拉黑|^(?:停|td)$/u,
    only: 'question',
  },
  {
    about: 'declined',
    says: /(?:^|[\p{P}\s])(?:我|那|就|先|暂时|现在|目前|真的?|还是)*(?:不需要|不用|用不[上着]|不买|不要|不考虑|[不没]感?兴趣|算)(?:了|啦|吧|哈|的|哦|谢谢)*(?=$|[\p{P}\s])/u,
    only: 'question',
  },
  {
    about: 'postponed',
    says: /(?:再|先|我)想想|(?<![帮给让])我看看|(?<![帮给]我?)[再先]看看|再?考虑(?:一下|考虑|下|看看)|(?:回头|以后|下次|改天|过阵子|过段时间)再(?:说|看|买)|商量(?:一下|商量)/u,
    only: 'question',
  },
  {
    about: 'refund',
    says: /退[货款钱换]|(?<![疹红肿烧热][都也全就]?(?:已经)?)退了|退掉|包退|[能可]不?可?以?退|[能可]退|想退|要退|换货|(?:七|7)天无理由|把?钱.{0,3}(?:还|要回)|不想要了/u,
    only: 'question',
  },
  { about: 'complaint', says: wide(WRONGED), only: 'question' },
  { about: 'complaint', says: wide(`${US}.{0,24}${WRONGED}|${WRONGED}.{0,24}${US}`), only: 'moment' },
  {
    about: 'distrust',
    says: /骗[子人我钱]|智商税|假[的货]|真的假的|是不是真的|传销|割韭菜|忽悠|靠不靠谱|靠谱吗|托儿|[水托]军|不信|凭什么信/u,
    only: 'question',
  },
  {
    about: 'too_dear',
    says: /[太好有挺真这]点?么?贵|贵了|嫌贵|不便宜|[能可]?不?[能可]?(?:再)?便宜(?:点|些|一点|吗|不)|(?:打|有)[个没]?折|优惠(?:点|吗|不)|少[点一些]|抹零|买不起|这么多钱/u,
    only: 'question',
  },
  {
    about: 'price',
    says: /多少(?:钱|米|块|元)|几[块多]钱?|什么价|价[格钱位]|报[个一]?价|怎么卖|咋卖|卖多少|要多少|一共多少/u,
    only: 'question',
  },
  {
    about: 'offer',
    says: /活动|优惠|[打有][个没]?折|折扣|会员[日价]|券|满减|特价|促销|团购/u,
    only: 'question',
  },
  {
    about: 'suitability',
    says: /[能可](?:不能|以|不可以)?.{0,6}(?:用|吃|喝|擦|学|穿|戴|上)(?:吗|么|不|嘛)|能不能[用吃喝擦学]|适[合用]|(?:怀孕|孕[期妇]|哺乳|备孕|敏感|过敏|孩子|宝宝|老人).{0,8}[吗么？?]|会不会(?:过敏|刺|痒|红|伤)/u,
    only: 'question',
  },
  {
    about: 'effect',
    says: /(?:有没有|真的?有|有|没)(?:用|效)|管用|见效|效果|真的行吗|用处/u,
    unless: /没用(?:过|完|上)|有用过/u,
    only: 'question',
  },
  {
    about: 'parcel',
    says: /快递|物流|发货|到哪[儿里]?了|单号|什么时候[到发寄]|还没[到收]|没收到|包邮|运费/u,
    only: 'question',
  },
  {
    about: 'joy',
    says: /终于|考上|录取|拿到|[得获]奖|升职|转正|领证|结婚|订婚|生了|出生|满月|毕业|生日|乔迁|搬新家|新家|开业|开张|第一次|跑完|完赛|上岸|圆满|好开心|太开心|开心|幸福|纪念日|喜提|出院/u,
    only: 'moment',
  },
  {
    about: 'low',
    says: /好累|太累|累[了死]|心累|崩溃|撑不住|失眠|睡不着|想哭|哭了|难过|好烦|烦死|失恋|分手|离婚|失业|被裁|焦虑|加班|委屈|孤[独单]|心情不好|emo/u,
  },
  { about: 'thanks', says: /谢谢|多谢|感谢|辛苦(?:你|了|啦)/u, only: 'question' },
  {
    about: 'greeting',
    says: /^(?:在[吗么嘛不]|在不在|有人[吗么]|[你您]好|哈喽|hello|hi|嗨|早上?好?|晚上好|下午好|中午好|亲|老板)[啊呀～~！!。，,？? ]*(?:在[吗么嘛不]|在不在)?[啊呀～~！!。？? ]*$/iu,
    only: 'question',
  },
];

/** Everything that the words speak of, the weightiest first; none when no rule knows them. */
export function saidAbout(words: string, kind: SaidKind): SaidAbout[] {
  const heard = words.normalize('NFKC').toLowerCase().trim();
  const met = new Set(
    RULES.filter(
      ({ says, unless, only }) =>
        (only ?? kind) === kind &&
        (typeof says === 'function' ? says(heard) : says.test(heard)) &&
        !(unless !== undefined && unless.test(heard)),
    ).map(({ about }) => about),
  );
  return SAID_ABOUT.filter((about) => met.has(about));
}

/** How something is asked, and not what: 能用吗 stands in the question of every product and every customer. */
const ASKING =
  /能不能|会不会|是不是|有没有|可不可以|能否|可以|真的|请问|为什么|怎么样?|什么|多久|哪[个里些]?|你们|我们?|这个|那个|一下|[能会]?[用吃喝擦学]?[吗呢么嘛吧啊呀]|[的了着过很太好有点想要就都也还再别给把被和跟是在能]/gu;

/** The words that say what it is about, without the end of a product's name that stands in them. */
export function topicOf(words: string, product: string | null): string {
  const name = [...(product ?? '')];
  const end = name
    .map((_, from) => name.slice(from).join(''))
    .find((one) => [...one].length > 1 && words.includes(one));
  return (end === undefined ? words : words.replace(end, '')).replace(ASKING, '');
}
