import { plainText } from '../../library/light.js';
import { type Check, type CheckContext, type Finding, findingAt, firstLine, type SeenText } from '../finding.js';
import { viewsOf } from '../text/part-view.js';
import { isAnother, isMet } from './readers.js';
import { resembledIn, told } from './resembled.js';
import { SAMENESS_RULES } from './rules.js';
import { DUPLICATE } from './similarity.js';
import { TextIndex } from './text-index.js';

const INDEXES = new WeakMap<readonly SeenText[], TextIndex>();

/** Of a list that grows only the new texts are read. */
function indexOf(seen: readonly SeenText[]): TextIndex {
  const index = INDEXES.get(seen) ?? new TextIndex();
  for (const { text } of seen.slice(index.size)) index.add(text);
  INDEXES.set(seen, index);
  return index;
}

const SAID = [
  {
    rule: SAMENESS_RULES.near_duplicate,
    seen: ({ history }: CheckContext) => history,
    counts: isMet,
    who: '同一批人看过或将要看到的',
  },
  {
    rule: SAMENESS_RULES.near_duplicate_batch,
    seen: ({ batch }: CheckContext) => batch,
    counts: isAnother,
    who: '同一批里',
  },
] as const;

/** A text that is another one told again, and how alike they are. */
export interface Alike {
  readonly seen: SeenText;
  /** 0 to 1. */
  readonly similarity: number;
}

/**
 * The texts of a list that are this one told again, the most alike first, whoever reads them and whenever.
 * @param texts may grow at its end: what was read of it is kept
 */
export const alikeIn = (texts: readonly SeenText[], text: string): Alike[] =>
  indexOf(texts)
    .alike(text, DUPLICATE)
    .flatMap(({ index, similarity }) => {
      const seen = texts[index];
      return seen === undefined ? [] : [{ seen, similarity }];
    });

/** Whether the same people have read the same before. */
export const sameness: Check = {
  id: 'sameness',
  name: '雷同',
  rules: Object.values(SAMENESS_RULES),
  run: (body, context) => {
    const [first] = viewsOf(body);
    if (first === undefined) return [];
    const text = plainText(body);
    const found: Finding[] = [];
    for (const { rule, seen, counts, who } of SAID) {
      const texts = seen(context) ?? [];
      if (texts.length === 0) continue;
      const nearest = indexOf(texts).nearest(text, (index) => {
        const other = texts[index];
        return other !== undefined && counts(context, other);
      });
      const other = nearest === undefined ? undefined : texts[nearest.index];
      if (nearest === undefined || other === undefined || nearest.similarity < DUPLICATE) continue;
      const resembles = resembledIn(other, context, nearest.similarity);
      // The other one of a batch may be on the calendar already: one finding says it.
      if (resembles !== undefined && found.some((one) => one.resembles?.draftId === resembles.draftId)) continue;
      found.push(
        findingAt(rule, firstLine(first), {
          message: `和${who}${told(other, context)}太像（${Math.round(nearest.similarity * 100)}%）。`,
          suggestion: 'another_angle',
          resembles,
        }),
      );
    }
    return found;
  },
};
