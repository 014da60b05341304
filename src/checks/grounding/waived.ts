import { collect } from '../../kernel/index.js';
import { matchesOf } from '../text/matches.js';
import type { Stretch } from '../text/stretches.js';
import type { Evidence } from './evidence.js';
import { type EvidenceRecord, readOnce } from './evidence-record.js';
import { isSaidToBeOver } from './over.js';

/*
 * What is not charged: 「押金现在免收」, 「布置费一分不收」 where the record of it has ended.
 */

const FEE = '押金|定金|订金|门票|邮费|(?![免付自消浪])[\\u4e00-\\u9fff]费';
const WAIVED = new RegExp(
  `(?:免(?:收|掉|除|去)?|不收|不要)(?:[\\u4e00-\\u9fff]{0,3}?)(?<ahead>${FEE})|(?<behind>${FEE})[^，。；！？,;!?\\n]{0,4}?(?:免(?!税|洗|费(?!了))|不收|不要|一分不)`,
  'gu',
);

interface Waived extends Stretch {
  readonly fee: string;
}

const waivedIn = (text: string): Waived[] =>
  matchesOf(text, WAIVED).map(({ 0: words, index, groups: { ahead, behind } = {} }) => ({
    fee: ahead ?? behind ?? '',
    start: index,
    end: index + words.length,
  }));
const feesOf = readOnce((text) => waivedIn(text).map(({ fee }) => fee));

/** Where a text lets off a fee that only an ended record lets off. */
export function waivedNoMore(
  text: string,
  { live, stale }: Evidence,
): (Stretch & { readonly record: EvidenceRecord })[] {
  const said = stale.length === 0 ? [] : waivedIn(text);
  return collect(said, ({ fee, start, end }) => {
    const record = live.some((each) => feesOf(each).includes(fee))
      ? undefined
      : stale.find((each) => feesOf(each).includes(fee));
    return record === undefined || isSaidToBeOver(text, { start, end }) ? [] : [{ start, end, record }];
  });
}
