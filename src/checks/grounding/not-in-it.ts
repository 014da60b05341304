import { matchesOf } from '../text/matches.js';
import type { Evidence } from './evidence.js';
import type { EvidenceRecord } from './evidence-record.js';
import type { Stretch } from './sooner.js';

/*
 * What a record says is not in a thing, and a text says is: 「磨的时候就加了蔗糖」 where the record has 未添加蔗糖.
 */

/** 未添加蔗糖, 不含酒精、香精, 无添加防腐剂 */
const LEFT_OUT =
  /(?:未|不|没有?|无|零|0)(?:另外|额外|再)?(?:添加|加入?|含有?|使用|放)(?:任何)?(?<what>[\u4e00-\u9fff]{2,5}(?:[、和及][\u4e00-\u9fff]{2,5})*)/gu;
/** 加了蔗糖, 含有酒精; not 没加, 不含, 加了会. */
const PUT_IN = /(?<![不没未无零别])(?:加了|添加了|放了|用了|掺了|含有)(?<what>[^，。！？；,!?;\n]{2,8})/gu;

const READ = new WeakMap<EvidenceRecord, readonly string[]>();
function leftOutOf(record: EvidenceRecord): readonly string[] {
  const known =
    READ.get(record) ??
    matchesOf(record.text, LEFT_OUT).flatMap(({ groups }) =>
      (groups?.['what'] ?? '').split(/[、和及]/u).filter((what) => what.length > 1),
    );
  READ.set(record, known);
  return known;
}

/** Of others, or put in by whoever buys it. */
const OF_OTHERS = /别[家的人]|外[面头]|市面|同行|有的|你|您|自己|客人|很多|不少/u;

/** Where a text puts in what a live record leaves out. */
export function putInThough(text: string, evidence: Evidence): Stretch[] {
  const said = matchesOf(text, PUT_IN);
  if (said.length === 0) return [];
  const leftOut = evidence.live.flatMap(leftOutOf);
  return said.flatMap(({ 0: words, index, groups }) => {
    const before = text.slice(Math.max(0, index - 12), index);
    const clause = before.slice(Math.max(0, before.search(/[^，。！？；,!?;\n]*$/u)));
    const isTold = leftOut.some((what) => groups?.['what']?.includes(what) === true);
    return isTold && !OF_OTHERS.test(clause) ? [{ start: index, end: index + words.length }] : [];
  });
}
