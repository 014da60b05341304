import { matchesOf } from '../text/matches.js';
import { type Stretch, stretchAround } from '../text/stretches.js';
import type { Evidence } from './evidence.js';
import { readOnce } from './evidence-record.js';

/*
 * What a record says is not in a thing, and a text says is: 「磨的时候就加了蔗糖」 where the record has 未添加蔗糖.
 */

/** 未添加蔗糖, 不含酒精、香精, 无添加防腐剂; of one character only at the end of a clause. */
const LEFT_OUT =
  /(?:未|不|没有?|无|零|(?<![\d.])0)(?:另外|额外|再)?(?:添加|加入?|含有?|使用|放)(?:任何)?(?<what>[\u4e00-\u9fff]{2,5}(?:[、和及][\u4e00-\u9fff]{2,5})*|[糖盐油水酒](?![\u4e00-\u9fff]))/gu;
/** 加了蔗糖, 含有酒精; not 没加. */
const PUT_IN =
  /(?<![不没未无零别])(?:加了|添加了?|放了|用了|掺了|含有)(?![会就也不没])(?<what>[^，。！？；,!?;\n]{1,8})/gu;
const KIND = /(?:成分|类|物质)$/u;

interface Contents {
  readonly leftOut: readonly string[];
  readonly putIn: readonly string[];
}

const contentsIn = (text: string): Contents => ({
  leftOut: matchesOf(text, LEFT_OUT).flatMap(({ groups }) =>
    (groups?.['what'] ?? '').split(/[、和及]/u).map((what) => what.replace(KIND, '')),
  ),
  putIn: matchesOf(text, PUT_IN).map(({ groups }) => groups?.['what'] ?? ''),
});
const contentsOf = readOnce(contentsIn);

const OF_ALL = new WeakMap<Evidence, Contents>();
/** Of all live records together, read once for all drafts that rest on them. */
function knownOf(evidence: Evidence): Contents {
  let known = OF_ALL.get(evidence);
  if (known === undefined) {
    const all = evidence.live.map(contentsOf);
    known = { leftOut: all.flatMap(({ leftOut }) => leftOut), putIn: all.flatMap(({ putIn }) => putIn) };
    OF_ALL.set(evidence, known);
  }
  return known;
}

/** 非原厂: what a record says a thing is not. */
const ORIGINS =
  '原厂|原装|正品|进口(?!处)|全新|直营|自营|现[做杀烤]|手工(?!费)|实木|真皮|纯棉|野生|有机(?!会|械|器|票|场|体|物|酸|硅)|浓缩|油炸|速冻';
/** 如非正品包退 denies nothing. */
const IS_NOT = new RegExp(
  `(?<!如果?|若|要是|假如)(?:非|(?<!是)不是)(?<what>${ORIGINS})(?![^。；]{0,6}[赔退换罚])`,
  'gu',
);
const IS = new RegExp(`(?<![非不没无别比像似仿](?:是|有)?)(?<what>${ORIGINS})`, 'gu');
const isNotOf = readOnce((text) => matchesOf(text, IS_NOT).map(({ groups }) => groups?.['what'] ?? ''));

/** Of others, put in by whoever buys it, asked, or denied in the same clause. */
const NOT_OURS =
  /别[家的人]|外[面头]|市面|同行|有的|你|您|自己|客人|很多|不少|不是|以为|[吗么？?]|的那种|[加放]了[^，。]*的[^，。]{0,3}(?:不|没)/u;

/** Denied, asked, compared, or of others. */
const NOT_OF_IT = /别[家的人]|不[是用卖做]|没|非|比|同行|想要|要是|以为|[吗么？?]/u;

/** Where a text puts in what a live record leaves out, and none puts in. */
export function putInThough(text: string, evidence: Evidence): Stretch[] {
  const said = matchesOf(text, PUT_IN);
  if (said.length === 0) return [];
  const { leftOut, putIn } = knownOf(evidence);
  if (leftOut.length === 0) return [];
  return said.flatMap(({ 0: words, index, groups: { what: mine = '' } = {} }) => {
    const place = { start: index, end: index + words.length };
    const isTold = leftOut.some((what) => mine.includes(what) && !putIn.some((each) => each.includes(what)));
    const isAsked = /[？?]/u.test(text.charAt(place.end));
    return isTold && !isAsked && !NOT_OURS.test(stretchAround(text, place)) ? [place] : [];
  });
}

/** Where a text gives a thing an origin that live records deny it, and none gives it. */
export function saidThough(text: string, evidence: Evidence): Stretch[] {
  const said = matchesOf(text, IS);
  if (said.length === 0) return [];
  const denied = new Set(evidence.live.flatMap(isNotOf));
  return said.flatMap(({ 0: words, index, groups: { what = '' } = {} }) => {
    const place = { start: index, end: index + words.length };
    const isTold =
      denied.has(what) && !evidence.live.some((record) => matchesOf(record.text, IS).some(([is]) => is === what));
    return isTold && !NOT_OF_IT.test(stretchAround(text, place)) ? [place] : [];
  });
}
