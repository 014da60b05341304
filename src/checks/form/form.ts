import { collect } from '../../kernel/index.js';
import { type Body, isPlaceholder, PLACEHOLDERS, TOUCHPOINTS, unrenderedPlaceholders } from '../../library/light.js';
import { type Check, type Finding, findingAt } from '../finding.js';
import { suggest } from '../suggestions.js';
import { type PartView, viewsOf } from '../text/part-view.js';
import { LEFTOVERS } from './leftovers.js';
import { linkFindings } from './links.js';
import { measureFindings } from './measures.js';
import { FORM_RULES } from './rules.js';
import { mixedScriptFindings } from './scripts.js';
import { shownBlankFindings } from './shown-blanks.js';
import { matchesOf } from '../text/matches.js';
import { Sieve } from '../text/sieve.js';

const KNOWN = Object.entries(PLACEHOLDERS)
  .map(([name, { zh }]) => `{{${name}}}（${zh}）`)
  .join('、');

function placeholderFindings(view: PartView, personal: boolean): Finding[] {
  return collect(unrenderedPlaceholders(view.text), ({ name, start, end }) => {
    const place = { part: view.part, text: view.text, start, end };
    if (!isPlaceholder(name)) {
      return [
        findingAt(FORM_RULES.unknown_placeholder, place, {
          message: `没有叫「${name}」的占位符，发出去会原样露出来。`,
          suggestion: suggest('known_blanks', { list: KNOWN }),
        }),
      ];
    }
    if (personal || !PLACEHOLDERS[name].personal) return [];
    return [
      findingAt(FORM_RULES.unrendered_placeholder, place, {
        message: `「${PLACEHOLDERS[name].zh}」只在私聊里知道，这里填不出来。`,
        suggestion: 'say_to_all',
      }),
    ];
  });
}

const LEFTOVERS_SIEVE = new Sieve(LEFTOVERS, ({ match }) => match);

function leftoverFindings(view: PartView): Finding[] {
  const { folded } = view;
  const taken = unrenderedPlaceholders(view.text).map(({ start, end }) => ({ start, end }));
  return collect(LEFTOVERS_SIEVE.passing(folded.text), ({ rule, what, match: pattern }) =>
    collect(matchesOf(folded.text, pattern), (match) => {
      const place = view.place(folded, match.index, match.index + match[0].length);
      if (taken.some(({ start, end }) => place.start < end && place.end > start)) return [];
      taken.push(place);
      return [findingAt(FORM_RULES[rule], place, { message: `留下了${what}。`, suggestion: 'fill_in_or_delete' })];
    }),
  );
}

function emptyFindings(view: PartView): Finding[] {
  if (view.folded.text.trim() !== '') return [];
  return [
    findingAt(
      FORM_RULES.empty_part,
      { part: view.part, text: view.text, start: 0, end: view.text.length },
      { message: '这里没有看得见的字。', suggestion: 'write_or_delete_part' },
    ),
  ];
}

/** What the touchpoint can carry, and what must never be seen by a reader. */
export const form: Check = {
  id: 'form',
  name: '形式',
  rules: Object.values(FORM_RULES),
  run: (body: Body, context) => [
    ...measureFindings(body, context),
    ...collect(viewsOf(body), (view) => [
      ...emptyFindings(view),
      ...placeholderFindings(view, TOUCHPOINTS[body.touchpoint].personal),
      ...shownBlankFindings(view),
      ...leftoverFindings(view),
      ...mixedScriptFindings(view, context.library),
    ]),
    ...linkFindings(body, context.library),
  ],
};
