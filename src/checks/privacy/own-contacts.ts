import { SENTENCE_END } from '../text/stretches.js';
import { isSomebodysOrder } from './orders.js';
import type { Hit, PrivacyRule } from './pattern.js';
import type { Said } from './said.js';
import { isIntroducedAsSample } from './samples.js';

/** Somebody else is spoken of: what follows is theirs, whatever place is named too. */
const SOMEBODY = /[他她]|客[人户]|顾客|会员|学员|业主|家长|女士|先生|同学|私人|本人|[姐哥叔姨]/u;
const HOUSE =
  '(?:店[里内铺]?|门店|客服|公司|诊所|前台|总机|官方|售后|服务|校区|工作室|展厅|单位|机构|总部|品牌|企业|商务|业务|工作|营业|值班|订货|加盟|招商|投诉|合作|下单)';

/** A shop's own landline: meant to be public. */
const OWN_LANDLINE =
  /(?:店[里内铺]?|门店|客服|公司|诊所|前台|总机|官方|售后|预约|咨询|服务|校区|工作室|展厅|单位|机构|订[餐座位房货]|外卖|挂号|报名|招生|投诉|商务|营业)[^，。！？\n]{0,4}(?:电话|座机|热线|邮箱|信箱|总机)?[:：是 ]{0,3}$/u;
const SEAT = /(?:^|[，。！？,!?\s])(?:座机|总机|热线|专线)[:：是 ]{0,3}$/u;
const OWN_MOBILE = new RegExp(
  `(?:${HOUSE}|(?:预约|咨询|订[餐位货座]|外卖)(?=电话|热线|专线|手机))的?(?:业务|工作|值班|专用|客服|预订|订[餐位货]|外卖|咨询|预约|联系)?(?:手机|电话|热线|专线|号码?|座机)(?:号码?)?(?:\\(?微信同号\\)?)?[^\\p{L}\\p{N}\\n]{0,2}[是为]?[^\\p{L}\\p{N}\\n]{0,2}$`,
  'u',
);
const OWN_MOBILE_AFTER = new RegExp(
  `^[^\\p{L}\\p{N}\\n]{0,3}这?个?(?:就?是)?(?:我们?|咱们?)?的?${HOUSE}的?(?:业务|工作|值班|客服)?(?:手机|电话|座机|号)`,
  'u',
);
const OWN_WECHAT = new RegExp(
  `(?:企微|企业微信|${HOUSE}的?(?:专[用属]|合作|咨询)?(?:号|(?=[^\\p{L}\\p{N}\\n]{0,2}(?:微|v|w|薇|qq|扣扣))))[^。！？\\n]{0,18}$`,
  'u',
);
const OWN_BOX = new RegExp(
  `(?:${HOUSE}|公共|对公|合作|[招应]聘|hr|人事|我们家?|咱家)[^，。！？\\n]{0,6}(?:邮箱|信箱|邮件|mail)[^，。！？\\n]{0,6}$`,
  'u',
);
/** Mailboxes of an office, by what stands before the @. */
const OFFICE =
  /^(?:git|e?-?mail|services?|hr|info|support|kefu|kf|no-?reply|do-?not-?reply|pr|events?|hezuo|contacts?|sales?|admin|office|invoice|fapiao|caiwu|finance|billing|bd|biz|business|market(?:ing)?|media|press|jobs?|careers?|zhaopin|recruit(?:ing|ment)?|resume|jianli|help|hello|team|shop|store|orders?|feedback|tougao|tousu|postmaster|webmaster|shouhou|yuyue|booking|reservations?|cs|customer|care|legal|privacy|account|partners?|cooperation|notice|notify|system|newsletter|public|gongguan|shangwu|company)(?:[._-]?(?:cn|china|team|center|dept|[0-9]{1,3}))?$/u;

const OWN_WECHAT_AFTER =
  /^[^\p{L}\p{N}\n]{0,3}这?个?号?(?:就?是)?(?:我们?|咱们?)?的?(?:店|门店|公司|工作|客服|业务|官方)[里内]?的?(?:统一|公用|专用|工作|业务)?的?(?:微信|号|$|[，。）)])/u;

/** A place open to customers, or of the trade. */
const OWN_PLACE =
  /(?:我们|咱们|咱|本|小|新|老|总|分)?(?:店[里铺址]?|门店|工作室|诊所|校区|展厅|公司|自提点|门诊|[教茶画琴书]室|[会茶书画面餐酒]馆|工坊|驿站|仓库|会议室|办公室?|样板[间房]|售楼处|展位|办公室|厂)(?:[就还都]?[在开搬]到?|地址|[:：])[^，。！？\n]{0,12}$/u;
const PUBLIC_BUILDING =
  /(?:大厦|写字楼|商[场城厦]|广场|商业[街区]|[工产科创]\p{L}?[业技意]园|园区|会展中心|酒店|电影院|影院|医院|养老院|福利院|活动室|学校|教学楼|办公楼|万象[汇城]|购物中心)(?!.*(?:小区|花园|公寓|苑|家园|新村|对面|旁|隔壁|后面|宿舍|家属|楼上|家))/u;
const OWN_PLACE_AFTER =
  /^[^\p{L}\p{N}\n]{0,2}(?:[就都也]?[是有](?:我们?|咱们?)?(?:的)?(?:店|工作室|公司|展厅|办公|自提|教室|诊所|新店)|底商|商铺|[0-9]{0,3}号?铺|架空层|活动室|教室|会议室|展厅|自提点|一楼大厅|[^。！？\n]{0,3}欢迎)/u;

/** 退货寄到: where a shop takes things back. */
const RETURNED = /(?:退[货换]|寄[回修]|返[修厂])[^，。！？\n]{0,8}[:：到至给是]{0,2}[^，。！？\n]{0,8}$/u;
/** 订蛋糕请打 0571-…: whoever asks to be called gives their own number. */
const TO_BE_CALLED = /(?:请|欢迎|可以?|就|都)(?:拨?打|致电|来电|呼)[:： ]{0,2}$/u;
/** 送水的面包车, 我们的车: a car that works for the shop, or one that stands for all. */
const OWN_CAR =
  /(?:送[货水餐菜奶花]|配送|接送|试驾|救援|拖|冷链|保洁|搬家|工程|我们(?:店|家)?的?|店里的?|咱(?:们|家)的?)(?:的|用的)?(?:小|面包|电动|货|皮卡|商务|大巴|班|金杯)*车/u;

/** The business number of a shop said to be that. A mobile of which nothing is said is somebody's. */
export function isOwnPhone({ start, end, rules: [rule] }: Hit, text: string): boolean {
  if (rule !== 'privacy_phone') return false;
  const before = text.slice(Math.max(0, start - 20), start);
  return isBusinessPhone(before, text.slice(end, end + 16));
}

function isBusinessPhone(before: string, after: string): boolean {
  const own = OWN_MOBILE.exec(before);
  if (own !== null) return !SOMEBODY.test(before.slice(Math.max(0, own.index - 5), own.index));
  return OWN_MOBILE_AFTER.test(after);
}

/** The place named is where the shop is, and nobody lives there. */
function isOwnDoor(before: string, hit: string): boolean {
  const place = OWN_PLACE.exec(before) ?? OWN_PLACE.exec(before + hit.slice(0, 4)) ?? OWN_PLACE.exec(hit.slice(0, 12));
  return place !== null && !/住|[她他]|顾客|客户|业主/u.test(place[0]);
}

/** A shop's own landline, mailbox, work account and door are there to be found. */
export function isOwn(rule: PrivacyRule, said: Said): boolean {
  const { text, start, end } = said;
  const before = text.slice(Math.max(0, start - 28), start);
  const hit = text.slice(start, end);
  if (isIntroducedAsSample(said)) return true;
  switch (rule) {
    case 'privacy_plate': {
      const sentence = text.slice(SENTENCE_END.startBefore(text, start), start);
      return OWN_CAR.test(sentence) && !SOMEBODY.test(sentence);
    }
    case 'privacy_address':
      return (
        isOwnDoor(before, hit) ||
        (RETURNED.test(before) && !SOMEBODY.test(before)) ||
        PUBLIC_BUILDING.test(before.slice(-6) + hit) ||
        OWN_PLACE_AFTER.test(text.slice(end, end + 12))
      );
    case 'privacy_order_number':
      return !isSomebodysOrder(said);
    case 'privacy_email':
      return (
        OFFICE.test(/^[a-z0-9._-]*/u.exec(hit)?.[0] ?? '') ||
        OWN_LANDLINE.test(before) ||
        (OWN_BOX.test(before) && !SOMEBODY.test(before.slice(-14)))
      );
    case 'privacy_wechat':
      return (
        (OWN_WECHAT.test(before) && !SOMEBODY.test(before.slice(-20))) ||
        OWN_WECHAT_AFTER.test(text.slice(end, end + 20))
      );
    case 'privacy_phone':
      return (
        /^[(0]/.test(hit) &&
        (OWN_LANDLINE.test(before) ||
          (TO_BE_CALLED.test(before) && !SOMEBODY.test(before)) ||
          (SEAT.test(before) && /店|前台|总机/u.test(text.slice(end, end + 24))))
      );
    default:
      return false;
  }
}
