/** A word, a phrase or two neighbouring characters that so many customers have in common tells of none of them. */
export const SHARED_BY = 3;

/** Of what is left of a text, the least that still is that text. */
const LEFT_LEAST = 0.6;
const SENTENCE = /[^。！？!?\n]+[。！？!?\n]*/gu;
const BLANK = /\{\{\s*[a-z_.]+\s*\}\}/gu;

/** One text per sending; `customer` tells the sendings to one customer apart from those to others. */
export interface SentText {
  readonly customer: string;
  readonly text: string;
}

/**
 * The wording of a text that is nobody's: sentences of which any two neighbouring characters were also sent to at least
 * three customers. What was said to one of them alone (a child's name, last month's purchase) is left out with its
 * sentence; null when too little remains.
 */
export function sharedWording(text: string, sent: readonly SentText[]): string | null {
  const customers = customersByPair(sent);
  const common = (sentence: string): boolean =>
    pairs(sentence).every((pair) => (customers.get(pair)?.size ?? 0) >= SHARED_BY);
  const kept = (text.match(SENTENCE) ?? []).filter(common).join('').trim();
  return bare(kept).length === 0 || bare(kept).length < bare(text).length * LEFT_LEAST ? null : kept;
}

function customersByPair(sent: readonly SentText[]): Map<string, Set<string>> {
  const customers = new Map<string, Set<string>>();
  for (const { customer, text } of sent)
    for (const pair of pairs(text)) {
      const of = customers.get(pair) ?? new Set();
      customers.set(pair, of.add(customer));
    }
  return customers;
}

/** A blank stands for a name that is gone already. */
const bare = (text: string): string => text.replace(BLANK, '').replace(/[^\p{L}\p{N}]+/gu, '');
const pairs = (text: string): string[] => {
  const marks = [...bare(text)];
  return marks.length === 1 ? marks : marks.slice(1).map((mark, at) => `${marks[at] ?? ''}${mark}`);
};

const PHRASE_MOST = 12;
const PHRASE_LEAST = 3;
const PHRASES_GIVEN = 3;
/** Long posts say many things; what answers an objection stands at their head. */
const READ = 200;

/** What at least three customers said in the same words, longest first: how people put it, told of none of them. */
export function sharedPhrases(said: readonly SentText[]): string[] {
  const customers = new Map<string, Set<string>>();
  for (const { customer, text } of said)
    for (const clause of text.slice(0, READ).split(/[^\p{L}\p{N}]+/u)) {
      const marks = [...clause];
      for (let from = 0; from < marks.length; from += 1)
        for (let to = from + PHRASE_LEAST; to <= Math.min(marks.length, from + PHRASE_MOST); to += 1) {
          const phrase = marks.slice(from, to).join('');
          customers.set(phrase, (customers.get(phrase) ?? new Set()).add(customer));
        }
    }
  const often = [...customers].filter(([, of]) => of.size >= SHARED_BY);
  often.sort(([one, by], [other, to]) => other.length - one.length || to.size - by.size || (one < other ? -1 : 1));
  const chosen: string[] = [];
  for (const [phrase] of often)
    if (chosen.length < PHRASES_GIVEN && !chosen.some((longer) => overlaps(longer, phrase))) chosen.push(phrase);
  return chosen;
}

/** Shares so much that it says the same again. */
const overlaps = (longer: string, phrase: string): boolean =>
  longer.includes(phrase) || pairs(phrase).filter((pair) => longer.includes(pair)).length * 2 > pairs(phrase).length;
