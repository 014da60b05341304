import { Marks } from './marks.js';
import type { Place } from './stretches.js';

/*
 * A claim that is told only to be refused: 「有人问喝了能不能停药，不能」, 「群里在传的考场原题，假的」. What refuses it often stands a
 * sentence later, so it is looked for in what follows the claim, and whatever takes the refusal back is looked for too: whoever
 * writes 「以前我也不信」 or 「可我家真的就是」 makes the claim all the same.
 */

const SENTENCE_END = new Marks('\n。！？!?');
/** Code units after the claim in which it is refused: two spoken sentences. */
const FOLLOWING = 70;

/** Whose words they are, where they are not the seller's: somebody asks for it, says it, writes it, counts on it. */
const OF_OTHERS =
  /[问求传]|要我(?!们)|[让叫喊非]我|非[要得]|有的?人|别[人家处]|人家|同行|隔壁|外[面头]|网[上传]|群里|老[话辈]|海报|单子|传单|广告|短信|标题|谁(?:[跟和给]你|[说讲教]|家)|总有|指望|当药|家长|客[人户]|顾客|老客|邻居|大爷|阿姨|婶|小伙|老公|老婆|店员|同事|中介|销售|业务员|业务|朋友/u;
/** What is put in quotation marks, or asked. */
const QUOTED = /[“"「『][^”"」』]*$/u;
const ASKED = /(?:吗|么|嘛|呢|没有|不成)?[？?]$/u;

const OWN = '(?:我们?|咱们?|本店|小店|[我咱]们?家)(?:可|也|是|真|从来?|都|就|店里|这儿)?';
const REFUSED: readonly RegExp[] = [
  /假的|(?<!不[^，。！？]{0,6}|没)骗(?:人|子|局|钱)|没有?(?:依据|根据|这回事|的事|这说法)|别信(?![^，。！？]{0,8}[不没])|别听[他她那这人]|不可信|信不得|害人|要命|忽悠|瞎[说扯吹编]|胡[说扯编]|扯淡|唬人|违规|违法|犯法|不合规|不允许|智商税|辟谣|绕(?:着走|道走)/u,
  new RegExp(
    `${OWN}(?:不敢|不能|没法|不会|不学|不做|不搞|不写|不卖|不整|不说|不讲(?!情|理|道|价)|不认|不接|不信|不应|不[教拍押发弄]|没[押写说]|没这个|给不了)(?!了)`,
    'u',
  ),
  /(?:应|答应|保证|担保|许诺|承诺|打包票)[^，。！？]{0,2}不(?:下来|下|了|起)|(?<!别[人家处][^，。！？]{0,6})(?:做不到|没[那这]?个?(?:本事|能耐)|没戏)|谁[也都]?(?:没法|不能|不敢|没办法|替不了|保证不了)|没有哪|不敢当|摆手|哪来的|有比[我咱][^，。！？]{1,4}的|比[我咱][^，。！？]{1,4}的[^，。！？]{0,6}(?:多|一抓|有的是|一大把)/u,
  // Asked, and answered: 不能。 What never went wrong is no refusal: 亏过没有？没有。
  /[，,。！!？?；;：:”」](?:当然|肯定|那|真)?(?:不能|不行|不会|不是|不敢|不可能|不成|不算)[的哈啊呀哦呢啦嘛]?(?=[，,。！!；;\n]|$)/u,
];
/** What is written somewhere, and is no more. */
const WRITTEN = /海报|单子|[字标]|券|传单|那句|牌子/u;
const GONE = /(?:删|涂|撕|划)(?:了|掉|干净)/u;
/** Said of oneself to be none, or not yet: right before the words of the claim. */
const DISCLAIMED =
  /(?:从[来不]不?|从没|谈不上|算不上|称不上|够不上|不敢|哪天[要能]?|总有一天|有朝一日)[^，。！？；：、]{0,10}$/u;
/** What takes a refusal back, before it or behind it. */
const TAKEN_BACK =
  /(?:但(?!凡)|可(?!能|不|以|惜|信)|不过|然而|其实|结果|偏偏|没想到|后来)[^。！？!?]{0,16}?(?:真的?(?!假|敢)|确实|就是|还真|服了|信了|打脸|没骗|做到了|做得到)|真香|不信(?:你|您|咱)?(?:就|们)?[试来问看去]|(?:以前|原来|起初|一开始|刚开始|那时|当初|开头)[^。！？!?]{0,12}(?:不信|不敢|骗)|(?:不是|没|没有)(?:夸口|吹牛|吹|骗[你您人])|[我咱](?:们|家)?(?:就|偏|真)敢|唯独|除了[我咱]|只有[我咱]/u;

/**
 * Whether a claim is others' words or a question, and is refused in what follows.
 * @param claim offsets of its words in the text
 */
export function isRefused(text: string, { start, end }: Place): boolean {
  const from = SENTENCE_END.startBefore(text, start);
  const to = SENTENCE_END.endAfter(text, end);
  const before = text.slice(from, end);
  const isTold =
    QUOTED.test(text.slice(from, start + 1)) ||
    ASKED.test(text.slice(from, to + 1)) ||
    OF_OTHERS.test(before + text.slice(end, to));
  if (TAKEN_BACK.test(text)) return false;
  if (DISCLAIMED.test(text.slice(from, start))) return true;
  if (!isTold) return false;
  const following = text.slice(end, end + FOLLOWING);
  return (
    REFUSED.some((refused) => refused.test(following)) || (WRITTEN.test(text.slice(from, to)) && GONE.test(following))
  );
}
