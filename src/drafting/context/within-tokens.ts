import type { DraftContext, Reason } from './draft-context.js';
import { because, reason } from './why.js';

/** Parts of a context that may be given up, first to go first; each keeps at least so many. What the piece rests on is not among them. */
const GIVEN_UP = [
  { part: 'scripts', keep: 2 },
  { part: 'exemplars', keep: 1 },
  { part: 'samples', keep: 3 },
  { part: 'facts', keep: 3 },
  { part: 'scripts', keep: 0 },
  { part: 'samples', keep: 2 },
  { part: 'exemplars', keep: 0 },
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
  const left = new Map<Part, number>();
  for (const { part, keep } of GIVEN_UP) {
    while (tokens > budget && kept[part].length > keep) {
      tokens -= count(partWords(kept, part).at(-1) ?? '');
      kept = { ...kept, [part]: kept[part].slice(0, -1) };
      left.set(part, (left.get(part) ?? 0) + 1);
    }
  }
  const fewer = [...left].map(([part, count]) => because(`fewer_${part}`, { count }));
  const notes = [
    ...(fewer.length === 0 ? [] : [[because('little_room'), ...fewer]]),
    ...(tokens <= budget ? [] : [[because('too_little_room', { budget, tokens })]]),
  ];
  if (notes.length === 0) return context;
  const told = notes.map((why) => reason('persona', kept.persona.id, ...why));
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
