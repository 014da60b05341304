import type { DraftContext, Reason } from './draft-context.js';
import { names } from './choosing.js';

/** Parts of a context that may be given up, first to go first; each keeps at least so many. What the piece rests on is not among them. */
const GIVEN_UP = [
  { part: 'scripts', name: '话术', keep: 2 },
  { part: 'exemplars', name: '范文', keep: 1 },
  { part: 'samples', name: '人设语录', keep: 3 },
  { part: 'facts', name: '事实', keep: 3 },
  { part: 'scripts', name: '话术', keep: 0 },
  { part: 'samples', name: '人设语录', keep: 2 },
  { part: 'exemplars', name: '范文', keep: 0 },
] as const;
type Part = (typeof GIVEN_UP)[number]['part'];

/** The words of each part as the prompt shows them, closely enough to weigh them. */
const WORDS: { readonly [P in Part]: (one: DraftContext[P][number], context: DraftContext) => string } = {
  scripts: ({ objection, answers }, { persona }) =>
    [objection, ...answers.filter((one) => (one.persona ?? persona.id) === persona.id).map(({ text }) => text)].join(
      '\n',
    ),
  exemplars: ({ text }) => text,
  samples: (text) => text,
  facts: ({ fact }) => `${fact.claim} ${fact.evidence}`,
};

function wordsOf(context: DraftContext): string[] {
  const { persona, segment, product, cases, materials, offers, topic, brand } = context;
  return [
    JSON.stringify([brand.story, persona.story, persona.values, persona.voice, context.words]),
    JSON.stringify([segment, product?.name, product?.never_claim, offers, topic, context.hook, context.brief]),
    ...cases.map((one) => JSON.stringify([one.before, one.process, one.after, one.quote, one.measures])),
    ...materials.map(({ what, feeling }) => `${what}${feeling ?? ''}`),
    ...(['scripts', 'exemplars', 'samples', 'facts'] as const).flatMap((part) => partWords(context, part)),
  ];
}

const partWords = <P extends Part>(context: DraftContext, part: P): string[] =>
  (context[part] as readonly DraftContext[P][number][]).map((one) => WORDS[part](one, context));

/**
 * Keeps what a writer is told within a number of tokens: the last chosen of what helps most goes last, and what the piece
 * rests on (case, material, offer, the first facts) always stays. What was left out is said among the reasons, and so is
 * a number that not even this fits into.
 * @param count tokens of a text; asked only when the text could be too long
 */
export function withinTokens(context: DraftContext, budget: number, count: (text: string) => number): DraftContext {
  // A token is at least one byte.
  if (Buffer.byteLength(wordsOf(context).join('')) <= budget) return context;
  let tokens = wordsOf(context).reduce((sum, words) => sum + count(words), 0);
  let kept = context;
  const left = new Map<string, number>();
  for (const { part, name, keep } of GIVEN_UP) {
    while (tokens > budget && kept[part].length > keep) {
      tokens -= count(partWords(kept, part).at(-1) ?? '');
      kept = { ...kept, [part]: kept[part].slice(0, -1) };
      left.set(name, (left.get(name) ?? 0) + 1);
    }
  }
  const notes = [
    ...(left.size === 0
      ? []
      : [`篇幅有限，少给了${names([...left].map(([name, gone]) => `${String(gone)} 条${name}`))}`]),
    ...(tokens <= budget
      ? []
      : [
          `篇幅上限 ${String(budget)} 太小：这一篇离不开的（人设、用词、人群、依据）就有约 ${String(tokens)}，都照给了。请管理员把 LLM_CONTEXT_TOKENS 调到它以上`,
        ]),
  ];
  if (notes.length === 0) return context;
  const told = notes.map((why) => ({ about: 'persona' as const, record: kept.persona.id, why }));
  return { ...kept, reasons: [...stillTrue(kept), ...told] };
}

/** A record that was given up is no longer a choice to explain. */
function stillTrue({ reasons, exemplars, facts }: DraftContext): Reason[] {
  const given: Partial<Record<Reason['about'], ReadonlySet<string>>> = {
    exemplar: new Set(exemplars.map(({ id }) => id)),
    fact: new Set(facts.map(({ id }) => id)),
  };
  return reasons.filter(({ about, record }) => given[about]?.has(record) ?? true);
}
