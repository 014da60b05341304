import { isCutFromWish } from '../../text/wishes.js';

/*
 * Names that stand there by right: one's own, of those who work in the shop, of who wrote a book, of made-up persons, and
 * those of which a star keeps a part.
 */
const OWN = /(?:我叫|我是|本人(?:叫|是)?)$/u;
const STAFF =
  /(?:店长|仓管|库管|顾问|主厨|大厨|主理人|创始人|导购|店员|讲师|技师|设计师|美容师|化妆师|摄影师|发型师|教练|客服|(?:坐诊|出诊|值班|执业)(?:医[生师]|药师|专家)[:： ]?)$/u;
/** 坐诊医生：周明远副主任医师 */
const AT_WORK_AFTER = /^(?:副?主任|主治|执业|住院)(?:医师|药师)|^(?:药师|营养师|教授)/u;
const ELSEWHERE = /隔壁|对[面门]|他们|她们|别[家人]|楼[上下]|前任|那[个家]|客户|顾客|学员|离职|跑路|被|辞/u;
const WRITTEN_BEFORE =
  /(?:作者|作家|导演|诗人|歌手|主演|译者|画家|词人|书法家|读|重读|笔名|艺名|化名|假名|网名|花名|虚构的?|饰演?)(?:是|叫|的)?[「“"]?$/u;
const WRITTEN_AFTER =
  /^[」”"]?(?:的?《|(?:老师|先生)?(?:的(?:书|诗|词|歌|画|散文|小说|电影|专辑|字帖|传记)|著|主演|导演|作词|作曲|饰)|[(（](?:化名|假名|虚构))/u;
const MADE_UP = /纯属虚构|编了?个?故事|故事是编的|虚构的?故事|均为化名|都是化名|名字是编的|如有雷同/u;

/** 「幸福新村」「汤山镇」 are places. */
const PLACE_AFTER = /^(?:[村苑府湾镇]|路(?![过上])|街(?!坊)|园(?![长里])|小区|花园|公寓|大厦|广场)/u;

/** Whether the name at a place of a folded text tells of nobody who would mind. */
export function isExcused(text: string, { start, end }: { start: number; end: number }): boolean {
  const name = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 14), start);
  const after = text.slice(end, end + 8);
  if (/\*/u.test(name + after.charAt(0)) && name.replace(/[^\p{Script=Han}]/gu, '').length < 3) return true;
  if (OWN.test(before) || WRITTEN_BEFORE.test(before) || WRITTEN_AFTER.test(after) || MADE_UP.test(text)) return true;
  if (PLACE_AFTER.test(after) || isCutFromWish(text, { start, end })) return true;
  return (STAFF.test(before) || AT_WORK_AFTER.test(after)) && !ELSEWHERE.test(before);
}
