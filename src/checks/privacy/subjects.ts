import type { PRIVACY_RULES } from './rules.js';

/*
 * What a text must speak of at all before its wording may be read as an illness or a child's school. Wide on purpose: it
 * only keeps a text about keys, cakes and hair from being read so because it is told as gossip about somebody is.
 */

// Signs that hardly any complaint is told without: of medicine, of parts of the body, of what befalls them.
const BODY =
  '[病医药诊疗症癌瘤胎孕产术院血炎痛疼伤疤疮疹癣肿囊癫痫聋哑瞎盲瘸瘫痪肌骨椎肺肝肾胃肠脾胆脑腺尿怀膝腰眼耳牙胖斤检针烧咳喘吐晕瘦残精卵宫胸乳漏疫毒郁痘痔痣痒麻抖肢脊颈喉嗓鼻糖压醉酗瘾梗缺]';
const ILL =
  '心[脏衰梗肌电]|关节|半月板|阳性|阴性|icu|支架|搭桥|支具|试管|移植|焦虑|双相|自闭|多动|注意力|抗体|例假|月经|更年期|失眠|睡不|记性|记忆|体重|化验|指标|激素|(?<![a-z])(?:ct|hiv|mri)(?![a-z])|甲亢|甲减|帕金森|唐[氏筛]|白[斑癜化]|皮肤|早衰|惊恐|强直|轮椅|拐|石膏|缝|🦀|近视|视力|弱视|散光|色[弱盲]|变性|中风|听[障力]|康复|安定|大夫|护[理工]|体质|过敏|侧弯|去世|没保住|[恶良]性|[复多]发|[晚早]期|确诊|[切断]|抢救|昏|发作|犯了|开刀|戒|情绪|崩溃|自杀|想不开|认不|糊涂|痴|失智|吃不下|脖子|卧床|侏儒|不利索|住进|走了';
// A class or a school; 「上班」「校对」「花园」 are none.
const SCHOOL =
  '(?<![上下值排加航夜白早晚轮接顶跟])班(?![次车表])|年[级纪]|小学|中学|幼儿园|幼稚园|学校|学前|附[小中]|校[门服牌长园车花]|同校|全校|[本该他她]校|幼[儿园]|[在进出全我们]园|\\p{Script=Han}{2}园[大中小]|[初高][一二三中]|[一二三四五六1-6] ?[(年]|[一二三四五六实附外]小|[一二三四五六七八九十]中|托[班儿管]|晚托|少年宫|同[桌学]|放学|接娃|[中高]考|新生|入学|家长会';
// Or a child, and where it lives.
const YOUNG = '(?:[娃孩童]|宝贝|二宝|[儿女]子|小公主|胞胎|龙凤|[0-9一二两三四五六七八九十]岁|小朋友|姑娘)';
const LIVES = '(?:住|小区|[0-9一二三四五六七八九十] ?[栋幢楼期号]|楼[上下]|隔壁|对门|家属|湾|苑)';
const CHILD = `${SCHOOL}|${YOUNG}[^。]*${LIVES}|${LIVES}[^。]*${YOUNG}`;

/** A cheap first look, by rule. */
export const SPEAKS_OF = {
  privacy_health: new RegExp(`${BODY}|${ILL}`, 'u'),
  privacy_child: new RegExp(CHILD, 'u'),
} as const satisfies Partial<Record<keyof typeof PRIVACY_RULES, RegExp>>;
