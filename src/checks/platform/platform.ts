import { type Check, type Finding, findingAt } from '../finding.js';
import { type Entry, type Hit, lexicon } from '../text/lexicon.js';
import { type PartView, viewsOf } from '../text/part-view.js';
import { isRefused } from '../text/refused.js';
import { unlessInnocent, wordingFinding } from '../wording/wording-finding.js';
import { INDUCEMENTS } from './inducements.js';
import { PLATFORM_RULES } from './rules.js';

/** All kinds of it name one of these: a text without them is not searched. */
const CUE =
  /zan|z发|朋友圈|划走|刷到|光看|[赞砍转邀拉带喊叫约推甩丢]|好友|单|团|助力|分享|发(?:个|条|到)?[^，。]{0,6}[圈群]|介绍|推荐|签到|打卡|关注|拼团|[成开满]团|抽奖|中签|下线|级返|级分销|裂变|发动|扩散|帮|评论/u;
const inducementsIn = lexicon(INDUCEMENTS, CUE);

/** We do not do it; do not believe who does; somebody did it once. */
const DENIED =
  /(?:不做|不搞|不玩|不用|不必|不需要|不要求|没有|拒绝|别信|别再|谁再|看到|凡是|遇到|那种|所谓|无需|不会让|有人(?:拉|让|叫|喊)|为了|不(?!同|错|过|限)|没)[^，。！？；]{0,4}$/u;
const DENIED_AFTER = /^[^。！？；]{0,10}(?:我们?不|不做|不搞|不参与|骗|谣言|别信|套路|假的|小心|从来没|我没|违规)/u;
const TOLD = /(?:朋友|他|她|有人|妹妹|妈|老板|同事|谢谢|感谢)(?:们)?(?:又|也|就|都|帮我|给我|把)?[^，。！？；]{0,2}$/u;

const isInnocent = ({ before, after, entry, words }: Hit<Entry>): boolean =>
  /不许诺|(?:没有?|无|不设|不给)(?:任何)?(?:奖|礼|红包)/u.test(words) ||
  DENIED.test(before) ||
  DENIED_AFTER.test(after) ||
  (entry.term === '分享有奖' && (TOLD.test(before) || /不用|不必|不做|不搞/u.test(words)));

/** 转不转都行, 这种话我不写: whoever says so presses nobody with the words they quote. */
const NOT_PRESSED =
  /(?:这种|这样的?|那种|这类|那套)(?:话|说法|消息|文案|链接|帖|标题|东西|词)|我(?:们|家|这儿?)?(?:从来?)?(?:不|没)(?:写|发|说|搞|逼|转|这么|喊|吃这套)|最烦|讨厌|反感|绑架|[别不]逼|强求|随意|随缘|没关系|都行|不转也|转不转|爱转不转/u;

const SUGGESTION = 'give_freely';

const toldOf = (view: PartView, { words, entry, start, end }: Hit<Entry>): Finding =>
  findingAt(PLATFORM_RULES.inducement_share, view.place(view.plain, start, end), {
    message: `「${words}」是微信不允许的诱导分享（${entry.term}），链接和账号会被处理。`,
    suggestion: SUGGESTION,
  });

function inPart(view: PartView): Finding[] {
  const hits = inducementsIn(view.plain.text).filter((hit) => !isInnocent(hit));
  if (hits.length === 0) return wordingFinding('inducement_share', PLATFORM_RULES.inducement_share, view, SUGGESTION);
  return hits.flatMap((hit) => {
    const finding = toldOf(view, hit);
    if (hit.entry.anyway === true)
      return NOT_PRESSED.test(view.plain.text) || isRefused(view.text, finding) ? [] : [finding];
    return unlessInnocent('inducement_share', view, [finding]);
  });
}

/** What WeChat's own rules forbid, whatever the law allows. */
export const platform: Check = {
  id: 'platform',
  name: '平台规则',
  rules: Object.values(PLATFORM_RULES),
  run: (body) => viewsOf(body).flatMap(inPart),
};
