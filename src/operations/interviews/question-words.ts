import { filled, type Phrase } from '../../kernel/index.js';
import { CATEGORY_NAMES, type Category } from '../../library/index.js';
import { QUESTIONS } from './questions.js';
import type { CategoryNeed } from './week-needs.js';

/** Why a question is asked, in Chinese. The codes are part of the API. */
export const ASKED_WHY = {
  lacking: '未来七天要 {{due}} 条{{category}}，手上够写 {{ready}} 条，还差 {{missing}} 条',
  welcome: '{{category}}够用，多存一件更从容',
  follows: '接着刚才的回答问，答不上就跳过',
} as const satisfies Readonly<Record<string, string>>;
type AskedWhy = Phrase<keyof typeof ASKED_WHY>;

export function whyAsked(needs: readonly CategoryNeed[], category: Category): AskedWhy {
  const need = needs.find((item) => item.category === category);
  if (need === undefined || need.missing === 0) return { code: 'welcome', params: { category } };
  const { due, planned, ready, missing } = need;
  return { code: 'lacking', params: { due: due - planned, category, ready, missing } };
}

export const whyWords = ({ code, params }: AskedWhy, category: Category): string =>
  filled(ASKED_WHY[code], { ...params, category: CATEGORY_NAMES[category] });

/**
 * A kept question by code: its template, with what stands in its gaps. Empty where a model worded it, or where the template
 * says something else by now.
 */
export function askedAs({ template: id, text }: { readonly template: string; readonly text: string }): Phrase[] {
  const template = QUESTIONS.find((question) => question.id === id);
  if (template === undefined) return [];
  const [whole = '', ...pieces] = template.text
    .split(/\{(\w+)\}/u)
    .map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  const pattern = pieces.reduce((all, piece, at) => all + (at % 2 === 0 ? `(?<${piece}>.+?)` : piece), whole);
  const read = new RegExp(`^${pattern}$`, 'u').exec(text);
  return read === null ? [] : [{ code: id, params: { ...read.groups } }];
}
