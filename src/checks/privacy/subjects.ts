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
const CHILD =
  '[班校园岁娃孩宝童]|年[级纪]|小学|中学|学[生员霸渣]|[初高][一二三中]|[中高]考|[一二三四五六实附]小|[一二三四五六七八九十]中|胎|满月|[女儿]儿|儿子|闺女|少年|作业|同桌|课|托管|入学|奶娃|月龄|放学';

/** A cheap first look, by rule. */
export const SPEAKS_OF = {
  privacy_health: new RegExp(`${BODY}|${ILL}`, 'u'),
  privacy_child: new RegExp(CHILD, 'u'),
} as const satisfies Partial<Record<keyof typeof PRIVACY_RULES, RegExp>>;
