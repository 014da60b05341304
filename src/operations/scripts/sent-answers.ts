import { jaccard, pairsOfKnown } from '../../checks/index.js';
import type { Claim } from '../../library/index.js';
import { changedPercent } from './changed-percent.js';
import type { ProposalFigures } from './proposing.js';
import { sharedPhrases, sharedWording } from './shared-words.js';

/** An answer as an operator sent it, its names blanked. */
export interface SentAnswer {
  readonly personId: string;
  /** Tells customers apart; says nothing of them. */
  readonly customer: string;
  readonly persona: string;
  readonly product: string | null;
  readonly stage: string | null;
  /** `slug#index` of the script it came from; null when written anew. */
  readonly script: string | null;
  /** Version of that script then; null where it is not known. */
  readonly scriptVersion: number | null;
  readonly writer: string;
  readonly said: string;
  readonly text: string;
  readonly claims: readonly Claim[];
  readonly day: string;
  /** null: the operator has not told. */
  readonly answered: boolean | null;
}

export interface FoundAnswer {
  readonly text: string;
  readonly persona: string;
  readonly product: string | null;
  readonly stage: string | null;
  readonly script: string | null;
  readonly scriptVersion: number | null;
  readonly says: readonly string[];
  readonly claims: readonly Claim[];
  readonly operators: readonly string[];
  /** `llm/model` or `template`, each once. */
  readonly writers: readonly string[];
  readonly figures: ProposalFigures;
}

/** From here on two sent texts are one answer in other words. A light edit measures about .7, another answer about .1. */
const SAME = 0.5;

export const sameAnswer = (one: string, other: string): boolean =>
  jaccard(pairsOfKnown(one), pairsOfKnown(other)) >= SAME;

/** Answers that were sent again and again, by persona and by what they came from; those that have words nobody owns. */
export function foundAnswers(sent: readonly SentAnswer[]): FoundAnswer[] {
  return groups(sent).flatMap((group) => {
    const text = wordingOf(group);
    return text === null ? [] : [foundIn(group, text)];
  });
}

function groups(sent: readonly SentAnswer[]): SentAnswer[][] {
  const made: SentAnswer[][] = [];
  const heads = new Map<string, SentAnswer[][]>();
  for (const one of sent) {
    const key = `${one.persona}/${one.script ?? ''}`;
    const alike = heads.get(key) ?? [];
    const group = alike.find(([head]) => head !== undefined && sameAnswer(head.text, one.text));
    if (group !== undefined) group.push(one);
    else {
      const fresh = [one];
      alike.push(fresh);
      made.push(fresh);
      heads.set(key, alike);
    }
  }
  return made;
}

/** The words sent most often that can be told of nobody; the newest of equals. */
function wordingOf(group: readonly SentAnswer[]): string | null {
  const times = new Map<string, number>();
  for (const { text } of group) times.set(text, (times.get(text) ?? 0) + 1);
  const ranked = [...times].sort(([, one], [, other]) => other - one);
  for (const [text] of ranked) {
    const shared = sharedWording(text, group);
    if (shared !== null) return shared;
  }
  return null;
}

function foundIn(group: readonly SentAnswer[], text: string): FoundAnswer {
  const days = group.map(({ day }) => day).sort();
  const told = group.filter(({ answered }) => answered !== null);
  const changed = group.map((one) => changedPercent(text, one.text));
  const [head] = group;
  const claims = group.flatMap(({ claims: of }) => of).filter(({ quote }) => text.includes(quote));
  return {
    ...{ text, persona: head?.persona ?? '', script: head?.script ?? null },
    scriptVersion: Math.max(0, ...group.map(({ scriptVersion }) => scriptVersion ?? 0)) || null,
    product: onlyOne(group.map(({ product }) => product)),
    stage: onlyOne(group.map(({ stage }) => stage)),
    says: sharedPhrases(group.map(({ customer, said }) => ({ customer, text: said }))),
    claims: [...new Map(claims.map((claim) => [JSON.stringify([claim.factId, claim.caseId]), claim])).values()],
    operators: distinct(group.map(({ personId }) => personId)),
    writers: distinct(group.map(({ writer }) => writer)),
    figures: {
      used: group.length,
      operators: new Set(group.map(({ personId }) => personId)).size,
      customers: new Set(group.map(({ customer }) => customer)).size,
      told: told.length,
      answered: told.filter(({ answered }) => answered).length,
      changedPercent: Math.round(changed.reduce((sum, one) => sum + one, 0) / group.length),
      ...{ from: days[0] ?? '', to: days.at(-1) ?? '' },
    },
  };
}

const distinct = (of: readonly string[]): string[] => [...new Set(of)].sort();
const onlyOne = (of: readonly (string | null)[]): string | null => (new Set(of).size === 1 ? (of[0] ?? null) : null);
