import type { Body } from '../../library/light.js';
import { type Check, type CheckContext, type Finding, findingAt } from '../finding.js';
import { type Hit, lexicon } from '../text/lexicon.js';
import { namesIn } from '../text/names.js';
import { densely, type PartView, viewsOf } from '../text/part-view.js';
import type { Stretch } from '../text/stretches.js';
import { DECENCY_RULES } from './rules.js';
import { isDeniedLuck, isQuotedToRefuse, mournsOnly } from './innocent.js';
import { unlessInnocent, wordingFinding } from '../wording/wording-finding.js';
import { type Saying, SAYINGS } from './sayings.js';
import { testimonies } from './testimony.js';

const sayingsIn = lexicon(SAYINGS);

/** Said to keep away from it: 不信风水, “震惊体”我们不写. */
const DENIED =
  /(?:不信|别信|不写|不做|不搞|不是|没有|拒绝|少看|谁说|不会|从不|不讲|不冒充|小心|警惕|谨防)[^，。！？；]{0,4}$/u;
const DENIED_AFTER = /^[^。！？；]{0,8}(?:我们?不写|不信|别信|是假的|都是套路|不靠谱|骗)/u;

/** A persona may be a doctor: what its own story says of it is no disguise. */
function isOwnRole({ entry, words }: Hit<Saying>, { library, personaId }: CheckContext): boolean {
  if (entry.rule !== 'impersonation' || personaId === null) return false;
  const persona = library.personas.get(personaId);
  const role = /医师|医生|专家|教授|营养师|药师|律师|分析师|博士|院长|客服/u.exec(words)?.[0];
  return persona !== undefined && role !== undefined && densely(`${persona.name}${persona.story ?? ''}`).includes(role);
}

/** “第一次跑完十公里”，恭喜你: an answer that begins with what the reader wrote. */
const ANSWERS = /^["“「][^"”」\n]{2,40}["”」][，,。！!]? ?(?:恭喜|辛苦|抱抱|真好|谢谢你)/u;

/** Luck that is denied as soon as it is asked for; a headline that is quoted to be refused. */
const isSaidToRefuse = (rule: string, text: string, place: Stretch): boolean =>
  (rule === 'superstition' && isDeniedLuck(text, place)) || (rule === 'clickbait' && isQuotedToRefuse(text, place));

function inPart(view: PartView, context: CheckContext, hasCase: boolean): Finding[] {
  const names = namesIn(context.library);
  const listed = sayingsIn(view.plain.text).flatMap((hit) => {
    const { entry, words, before, after, start, end } = hit;
    if (isSaidToRefuse(entry.rule, view.text, view.place(view.plain, start, end))) return [];
    if (DENIED.test(before) || DENIED_AFTER.test(after) || isOwnRole(hit, context)) return [];
    if (entry.term.endsWith('都说好') && hasCase) return [];
    if (names.some((name) => name.includes(words) && view.plain.text.includes(name))) return [];
    const finding = findingAt(DECENCY_RULES[entry.rule], view.place(view.plain, start, end), {
      message: `「${words}」：${DECENCY_RULES[entry.rule].name}（${entry.term}）。`,
      suggestion: entry.suggest,
    });
    return entry.anyway === true ? [finding] : unlessInnocent(entry.rule, view, [finding]);
  });
  const told =
    hasCase || listed.some(({ rule }) => rule === DECENCY_RULES.words_in_mouth.id)
      ? []
      : testimonies(view.folded.text).map(({ start, end }) =>
          findingAt(DECENCY_RULES.words_in_mouth, view.place(view.folded, start, end), {
            severity: 'warn',
            message: `「${view.folded.text.slice(start, end)}」是顾客的好话，却没有引用登记过的案例。`,
            suggestion: 'consented_words',
          }),
        );
  const found = [...listed, ...told];
  const others = LEARNED.filter(
    ({ rule }) =>
      !found.some((finding) => finding.rule === rule) &&
      !(rule === 'disaster_joke' && mournsOnly(view.text)) &&
      !(rule === 'words_in_mouth' && (hasCase || ANSWERS.test(view.folded.text))),
  );
  return [
    ...found,
    ...others
      .flatMap(({ rule, suggest }) => wordingFinding(rule, DECENCY_RULES[rule], view, suggest))
      .filter((finding) => !isSaidToRefuse(finding.rule, view.text, finding)),
  ];
}

/** What is found by its wording as well, and what to do then. */
const LEARNED = [
  { rule: 'clickbait', suggest: 'plain_title' },
  { rule: 'superstition', suggest: 'no_omens' },
  { rule: 'disaster_joke', suggest: 'no_sale_on_disaster' },
  { rule: 'words_in_mouth', suggest: 'recorded_words' },
  { rule: 'impersonation', suggest: 'own_identity' },
] as const;

/** What one does not do to readers: frighten, foretell, joke about the dead, speak in another's name. */
export const decency: Check = {
  id: 'decency',
  name: '分寸',
  rules: Object.values(DECENCY_RULES),
  run: (body: Body, context) => {
    const hasCase = body.claims.some(({ caseId }) => caseId !== undefined);
    return viewsOf(body).flatMap((view) => inPart(view, context, hasCase));
  },
};
