import { plainText } from '../../library/light.js';
import { type Check, type CheckContext, type Finding, findingAt, firstLine, type SeenText } from '../finding.js';
import { viewsOf } from '../text/part-view.js';
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

const BEGINNING = 18;

function told({ text, on, where }: SeenText): string {
  const words = text.replace(/\s+/gu, ' ').trim();
  const beginning = [...words].slice(0, BEGINNING).join('');
  return `${[on, where].filter(Boolean).join(' ')}「${beginning}${words.length > beginning.length ? '…' : ''}」`;
}

const SAID = [
  { rule: SAMENESS_RULES.near_duplicate, seen: ({ history }: CheckContext) => history, who: '同一批人看过的' },
  { rule: SAMENESS_RULES.near_duplicate_batch, seen: ({ batch }: CheckContext) => batch, who: '同一批里的' },
] as const;

/** Whether the same people have read the same before. */
export const sameness: Check = {
  id: 'sameness',
  name: '雷同',
  rules: Object.values(SAMENESS_RULES),
  run: (body, context) => {
    const [first] = viewsOf(body);
    if (first === undefined) return [];
    return SAID.flatMap(({ rule, seen, who }): Finding[] => {
      const texts = seen(context) ?? [];
      if (texts.length === 0) return [];
      const nearest = indexOf(texts).nearest(plainText(body));
      const text = nearest === undefined ? undefined : texts[nearest.index];
      if (nearest === undefined || text === undefined || nearest.similarity < DUPLICATE) return [];
      return [
        findingAt(rule, firstLine(first), {
          message: `和${who}${told(text)}太像（${Math.round(nearest.similarity * 100)}%）。`,
          suggestion: '换一个切入点或换一件事来讲，不要只改数字和地名',
        }),
      ];
    });
  },
};
