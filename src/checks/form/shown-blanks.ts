import { PLACEHOLDERS } from '../../library/light.js';
import { type Finding, findingAt } from '../finding.js';
import { matchesOf } from '../text/matches.js';
import { MASKED } from '../privacy/masked-personal.js';
import { suggest } from '../suggestions.js';
import type { PartView } from '../text/part-view.js';
import { FORM_RULES } from './rules.js';

/** Brackets in which readers see a blank, whole or with one of them lost. */
const SHOWN = /〔(?<whole>[^〔〕\n]*)〕|〔(?<open>[\p{L}\p{N}]*)|(?<closed>[\p{L}\p{N}]{2,8})〕/gu;
const CODES = new Map<string, string>(Object.entries(PLACEHOLDERS).map(([code, { zh }]) => [zh, code]));

/** What the names of blanks say. Brackets around anything else are somebody's ornament, 〔笑〕, or a document's number, 〔2021〕. */
const LIKE_BLANK = /客户|昵称|称呼|称谓|群名|人设|品牌名/u;

/** Blanks left as plain words, 〔客户称谓〕 or 〔客户昵称 without its end: nobody fills them in, and a customer would read them. */
export function shownBlankFindings({ part, text }: PartView): Finding[] {
  if (!/[〔〕]/u.test(text)) return [];
  return matchesOf(text, SHOWN).flatMap((match) => {
    const [shown] = match;
    const { whole, open, closed } = match.groups ?? {};
    const name = whole ?? open ?? closed ?? '';
    if (MASKED.has(shown) || !LIKE_BLANK.test(name)) return [];
    const code = CODES.get(name.trim());
    return [
      findingAt(
        FORM_RULES.unknown_placeholder,
        { part, text, start: match.index, end: match.index + shown.length },
        {
          message: `「${shown}」不是能填的占位符，发出去会原样露出来。`,
          suggestion: code === undefined ? 'rewrite_blank' : suggest('write_blank', { words: `{{${code}}}` }),
        },
      ),
    ];
  });
}
