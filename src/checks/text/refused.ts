import { fold } from './folding.js';
import { matchesOf } from './matches.js';
import { OTHER_SELLERS } from './others.js';
import { clausePlace, sentencePlace, type Stretch } from './stretches.js';

/*
 * A claim that is told only to be refused: 「有人问喝了能不能停药，不能」, 「群里在传的考场原题，假的」. What refuses it often stands a
 * sentence later, so it is looked for in what follows the claim, and whatever takes the refusal back is looked for too: whoever
 * writes 「以前我也不信」 or 「可我家真的就是」 makes the claim all the same.
 */

/** Of these lists. */
export const REFUSED_VERSION = '2026-11-30';

/** Code units after the claim in which it is refused: two spoken sentences; and before it, where the story of it begins. */
const FOLLOWING = 70;
const PRECEDING = 40;

const SOMEBODY = `(?:有的?人|总有|${OTHER_SELLERS}|网[上传]|群里|家长|客[人户]|顾客|老客|邻居|大爷|阿姨|婶子?|小伙|老公|老婆|店员|同事|中介|销售|业务员|朋友(?!圈)|姐妹|谁家?|海报|单子|传单|短信|标题)`;
/** Whose words they are, where they are not the seller's: somebody asks for it, says it, writes it, counts on it. */
const OF_OTHERS: readonly RegExp[] = [
  new RegExp(
    `${SOMEBODY}[^，。！？]{0,10}?(?:问|说|讲|喊|写|传|发|吹|要我|[让叫]我|非要|推销|打听|想要|拿着|上的)`,
    'u',
  ),
  /问[^，。！？]{0,10}?(?:能不能|会不会|是不是|敢不敢|要不要|可不可以|算不算|有没有|真能|真的)|要我(?!们)|非要|老[话辈]|谁(?:[跟和给]你|[说讲教])|指望|别当|当药|那种/u,
];
/** What stands in quotation marks that are not closed before it, or is asked. */
const QUOTED = /[“「『][^”」』]*$/u;
const QUOTATION = /[“「『][^“”「」『』]*[”」』]/gu;
const ASKED = /(?:吗|么|嘛|呢|没有|不成)?[？?]$/u;
/** A clause that asks: what follows may be its answer. */
const ASKS = /问|能不能|会不会|是不是|敢不敢|算不算|可不可以|要不要|真能|[吗么]$/u;

const OWN = '(?:我们?|咱们?|本店|小店|[我咱]们?家)(?:可|也|是|真|从来?|都|就|店里|这儿)?';
/** Calls it false, unless that is denied: 真不是智商税, 绝不忽悠. */
const CALLED_FALSE =
  /(?<!(?:不|没|没有|不是|绝不|从不|非)[^，。！？]{0,4})(?:假的|骗(?:人|子|局|钱)|忽悠|瞎[说扯吹编]|胡[说扯编]|扯淡|唬人|违规|违法|犯法|不合规|不允许|智商税|害人|要命)|没有?(?:依据|根据|这回事|的事|这说法)|(?<!不)别信(?![^，。！？]{0,8}[不没])|别听[他她那这人]|不可信|信不得|辟谣|绕(?:着走|道走)/u;
/** Will not do or say such a thing; what one no longer does (不做了) presses to buy instead. */
const NOT_OURS = new RegExp(
  `${OWN}(?:(?:不敢|没法|不学|不写|不说|不讲(?!情|理|道|价)|不认|不接|不信|不应|不教|没[押写说]|没这个|给不了)(?!了)|不(?:能|会|卖|搞|做|整|[拍押发弄])(?=这|那|[，,。！!；;\\n]|$))`,
  'u',
);
const CANNOT =
  /(?:应|答应|保证|担保|许诺|承诺|打包票)[^，。！？]{0,2}不(?:下来|下|了|起)|(?<!别[人家处][^，。！？]{0,6})(?:做不到|没[那这]?个?(?:本事|能耐)|没戏)|谁[也都]?(?:没法|不能|不敢|没办法|替不了|保证不了)|没有哪|不敢当|摆手|哪来的|有比[我咱][^，。！？]{1,4}的|比[我咱][^，。！？]{1,4}的[^，。！？]{0,6}(?:多|一抓|有的是|一大把)/u;
const REFUSED: readonly RegExp[] = [CALLED_FALSE, NOT_OURS, CANNOT];
/** The answer to what was asked. What never went wrong is no refusal: 亏过没有？没有。 */
const ANSWERED_NO =
  /[，,。！!？?；;：:”」](?:当然|肯定|那|真)?(?:不能|不行|不会|不是|不敢|不可能|不成|不算)[的哈啊呀哦呢啦嘛]?(?=[，,。！!；;\n]|$)/u;
/** What is written somewhere, and is no more. */
const WRITTEN = /海报|单子|标题|传单|那句|牌子|[二三四五六几俩]个?字|券/u;
const GONE = /(?:删|涂|撕|划)(?:了|掉|干净)/u;

/** What became of words that are quoted: somebody was fined for them, they were taken down, struck out, sent back, hung up on. */
const CAME_TO_GRIEF =
  /(?<!不|没|没有|没被)(?:罚(?:款|单|[了过得](?![我十])|(?=[一二两三四五六七八九十百千万\d]+[块元万千]))|查封|封(?:了|号|店|掉)|下架|举报|告(?:了(?!诉)|到)|整改|约谈|通报|删(?:[了掉除]|出来)|撤[了下掉]|摘(?:[了下掉]|牌)|涂[了掉]|撕[了掉]|剪[了掉]|叉掉|打了个?大?叉|[退打]回|驳回|否[了掉决]|毙[了掉]|拉黑|[直就]接?挂|没[念拍写发用]|禁[用止]|禁了|冒充|诈骗|上当|交过?学费|学费交|取消[^，。！？]{0,6}资格|脸红|没收|扣[了住]|退不(?:了|出)|追不回)/u;

/** Said of oneself to be none, or not yet: right before the words of the claim. */
const DISCLAIMED =
  /(?:从来?[不没]|谈不上|算不上|称不上|够不上|不敢(?!相信|想)|哪天[要能]?|总有一天|有朝一日)[^，。！？；：、]{0,10}$/u;
/** What takes a refusal back, before it or behind it. */
const TAKEN_BACK =
  /(?:但(?!凡)|可(?!能|不|以|惜|信)|不过|然而|结果|偏偏|没想到|后来)[^。！？!?]{0,16}?(?:真的?(?!假|敢)|确实|就是|还真|服了|信了|打脸|没骗|做到了|做得到)|其实[^。！？!?]{0,6}[我咱][^。！？!?]{0,8}(?:真|就是|确实)|真香|不信(?:你|您|咱)?(?:就|们)?[试来问看去]|(?:以前|原来|起初|一开始|刚开始|那时|当初|开头)[^。！？!?]{0,12}(?:不信|不敢|骗)|(?:不是|没|没有)(?:夸口|吹牛|吹|骗[你您人])|[我咱](?:们|家)?(?:就|偏|真)敢|唯独|除了[我咱]|只有[我咱]|懂的(?:自然|都)?懂|你[们]?懂的?|悄悄|私下/u;

/** Whether a claim stands in quotation marks, or they in it, and the story around it ends badly. */
function isToldOfTrouble(text: string, { start, end }: Stretch): boolean {
  const from = Math.max(0, start - PRECEDING);
  const story = text.slice(from, end + FOLLOWING);
  return (
    matchesOf(story, QUOTATION).some(
      ({ index, 0: quoted }) => from + index < end && from + index + quoted.length > start,
    ) && CAME_TO_GRIEF.test(fold(story).text)
  );
}

/**
 * Whether a claim is others' words or a question, and is refused in what follows.
 * @param text as it was written
 * @param claim where its words stand
 */
export function isRefused(text: string, claim: Stretch): boolean {
  const read = (from: number, to: number): string => fold(text.slice(from, to)).text;
  const sentence = sentencePlace(text, claim);
  const before = read(sentence.start, claim.start);
  const following = read(claim.end, claim.end + FOLLOWING);
  const whole = before + read(claim.start, claim.end);
  if (TAKEN_BACK.test(whole + following)) return false;
  if (DISCLAIMED.test(before) || isToldOfTrouble(text, claim)) return true;
  const around = read(sentence.start, sentence.end + 1);
  const isTold = QUOTED.test(before) || ASKED.test(around) || OF_OTHERS.some((others) => others.test(around));
  if (!isTold) return false;
  const clause = clausePlace(text, claim);
  const asks = ASKS.test(read(clause.start, clause.end)) || /[？?]/u.test(text.charAt(clause.end));
  return (
    REFUSED.some((refused) => refused.test(following)) ||
    (asks && ANSWERED_NO.test(following)) ||
    (WRITTEN.test(around) && GONE.test(following))
  );
}
