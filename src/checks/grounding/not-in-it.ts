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

/** Of others, put in by whoever buys it, asked, or denied in the same clause. */
const NOT_OURS =
  /别[家的人]|外[面头]|市面|同行|有的|你|您|自己|客人|很多|不少|不是|以为|[吗么？?]|的那种|[加放]了[^，。]*的[^，。]{0,3}(?:不|没)/u;

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
