import { type Body, factIsLive, findFact } from '../../library/light.js';
import { type Check, type CheckContext, type Finding, findingAt } from '../finding.js';
import { type Hit, lexicon } from '../text/lexicon.js';
import { namesIn } from '../text/names.js';
import { densely, type PartView, viewsOf } from '../text/part-view.js';
import { unlessInnocent, wordingFinding } from '../wording/wording-finding.js';
import { EXEMPTIONS } from './exemptions.js';
import { ABSOLUTE_TERM_RULES } from './rules.js';
import { type TermEntry, TERMS } from './terms.js';

/** A text with none of these claims nothing; most texts have none. */
const CUE =
  /最|第[一1二]|[级顶品极首冠领独绝碾秒超吊甩霸巅]|无[与人可敌出任]|没[有谁人]|找不|挑不|不会有|no1|top|number|n0|史|前[所无]|空前|比|打败|打遍|完[爆胜]|傲视|赶超|永|天花板|王|唯一|不二|万能|百分|100|零|0[风副过]|驰名|老大|一[哥姐]|扛把子|天下|宇宙|全[网城市国渠球]|地表|头一|之最|数[一第]|举世|盖世|别无|王者|爱马仕|劳斯|茅台|法拉利|lv|翘楚|无敌/u;
const claimsIn = lexicon(TERMS, CUE);

const isExempt = ({ entry, before, after }: Hit<TermEntry>): boolean =>
  EXEMPTIONS.some(
    (exemption) =>
      (exemption.always === true || entry.scoped !== true) &&
      (exemption.before?.test(before) ?? true) &&
      (exemption.after?.test(after) ?? true),
  );

/** 安全第一: what comes first for those who do it, not which goods do. */
const OF_CONDUCT =
  /(?<!全国|全网|全市|全省|行业|业内|同城|销量)(?:安全|健康|身体|平安|孩子|家人|诚信|质量|卫生)(?:永远|总是|始终|都是?|是|放)?第一(?:位|条|(?!位|条))(?!名|个|家|品|批|次|人|的)/u;

/** Awards and official grades that the draft cites and that hold: the guide's article 6, third and fifth items. */
const awards = (body: Body, { library, publishOn }: CheckContext): string[] =>
  body.claims.flatMap(({ factId }) => {
    const fact = factId === undefined ? undefined : findFact(library, factId);
    return fact?.kind === 'award' && factIsLive(fact, publishOn) ? [densely(fact.claim)] : [];
  });

/** Words that can stand where the hit stands, when the entry knows some that fit what is around them. */
function standIn({ entry, words, before, after }: Hit<TermEntry>): string | undefined {
  const { replace, replaceBefore = '', replaceNotAfter, replaceWords } = entry;
  if (replace === undefined || !new RegExp(`^${replaceBefore}`, 'u').test(after)) return undefined;
  if (replaceNotAfter !== undefined && new RegExp(`(?:${replaceNotAfter})$`, 'u').test(before)) return undefined;
  const match = new RegExp(entry.match, 'u').exec(words);
  const word = match?.groups?.['word'];
  if (replaceWords !== undefined && !new RegExp(`^(?:${replaceWords})$`, 'u').test(word ?? '')) return undefined;
  return match === null ? undefined : replace.replace('$<word>', word ?? '');
}

function inPart(view: PartView, provable: readonly string[], names: readonly string[]): Finding[] {
  const { plain } = view;
  const hits = claimsIn(plain.text).flatMap((hit) => {
    const { entry, words, start, end } = hit;
    if (isExempt(hit)) return [];
    if (provable.some((claim) => claim.includes(words))) return [];
    if (names.some((name) => name.includes(words) && plain.text.includes(name))) return [];
    const place = view.place(plain, start, end);
    return [
      findingAt(ABSOLUTE_TERM_RULES.absolute_term, place, {
        severity: entry.severity,
        message: `「${words}」是绝对化用语，广告里不能用。`,
        suggestion: entry.suggest,
        replacement: standIn(hit),
      }),
    ];
  });
  const listed = unlessInnocent('absolute_term', view, hits);
  if (listed.length > 0 || provable.length > 0) return listed;
  return wordingFinding('absolute_term', ABSOLUTE_TERM_RULES.absolute_term, view, 'good_in_what').filter(
    ({ span }) => !OF_CONDUCT.test(span),
  );
}

/** Claims of being first, best or only: flagged where they are said of goods, left alone where the guide leaves them free. */
export const absoluteTerms: Check = {
  id: 'absolute_terms',
  name: '绝对化用语',
  rules: Object.values(ABSOLUTE_TERM_RULES),
  run: (body, context) => {
    const provable = awards(body, context);
    const names = namesIn(context.library);
    return viewsOf(body).flatMap((view) => inPart(view, provable, names));
  },
};
