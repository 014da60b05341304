import { type Check, type Finding, findingAt } from '../finding.js';
import { type PartView, viewsOf } from '../text/part-view.js';
import { DIVERSION } from './patterns.js';
import { DIVERSION_RULES } from './rules.js';
import { matchesOf } from '../text/matches.js';

const HINTS = {
  diversion_contact: 'stay_on_platform',
  diversion_exchange: 'put_it_in_text',
} as const;

/** 别加我微信, 不用私信: said to keep people from it. */
const DENIED = /(?:别|不用|不必|不要|不会|从不|没有|不许|不能)(?:再|来|去)?$/u;

function inPart(view: PartView): Finding[] {
  const text = view.dense.text;
  const taken: [number, number][] = [];
  return DIVERSION.flatMap(({ rule, match: pattern }) =>
    matchesOf(text, pattern).flatMap((match) => {
      const [start, end] = [match.index, match.index + match[0].length];
      if (taken.some(([from, to]) => start < to && end > from)) return [];
      if (DENIED.test(text.slice(Math.max(0, start - 4), start))) return [];
      taken.push([start, end]);
      return [
        findingAt(DIVERSION_RULES[rule], view.place(view.dense, start, end), {
          message: `「${match[0]}」是${DIVERSION_RULES[rule].name}，平台会限流或封号。`,
          suggestion: HINTS[rule],
        }),
      ];
    }),
  );
}

/** What platforms of the public domain forbid in a note: ways out of the platform. Elsewhere it is nobody's business. */
export const diversion: Check = {
  id: 'diversion',
  name: '公域引流',
  rules: Object.values(DIVERSION_RULES),
  run: (body) => (body.touchpoint === 'public_note' ? viewsOf(body).flatMap(inPart) : []),
};
