import { PLACEHOLDERS } from '../../library/light.js';
import { type Finding, findingAt } from '../finding.js';
import { MASKED } from '../privacy/masked-personal.js';
import type { PartView } from '../text/part-view.js';
import { FORM_RULES } from './rules.js';

/** Brackets in which readers see a blank, whole or with one of them lost. */
const SHOWN = /〔(?:([^〔〕\n]*)〕|[\p{L}\p{N}]*)|〕/gu;
/** The year in the number of an official document: 国办发〔2021〕3号. */
const YEAR = /^〔\d{4}〕$/u;
const CODES = new Map<string, string>(Object.entries(PLACEHOLDERS).map(([code, { zh }]) => [zh, code]));

/** Blanks left as plain words, 〔客户称谓〕 or 〔客户昵称 without its end: nobody fills them in, and a customer would read them. */
export function shownBlankFindings({ part, text }: PartView): Finding[] {
  return [...text.matchAll(SHOWN)].flatMap((match) => {
    const [shown, name = ''] = match;
    if (MASKED.has(shown) || YEAR.test(shown)) return [];
    const code = CODES.get(name.trim());
    return [
      findingAt(
        FORM_RULES.unknown_placeholder,
        { part, text, start: match.index, end: match.index + shown.length },
        {
          message: `「${shown}」不是能填的占位符，发出去会原样露出来。`,
          suggestion: code === undefined ? '重新写好这个占位符，或换掉这对括号' : `写成 {{${code}}}`,
        },
      ),
    ];
  });
}
