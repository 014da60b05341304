import type { Schema } from '../api/client';
import { partsOf, type Body } from './parts';

export const MARK_KINDS = ['fact', 'case', 'offer', 'material', 'block', 'warn', 'info', 'comment'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** Words of a text that something can be said about. UTF-16 offsets, `end` exclusive; marks may overlap. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: MarkKind;
  /** What it stands for: `fact:serum#f1`, `finding:3`, `comment:…`. The same mark may stand in several places. */
  readonly id: string;
  readonly label: string;
}

type Claim = Schema<'Claim'>;
type Finding = Pick<Schema<'Finding'>, 'part' | 'start' | 'end' | 'severity' | 'message'>;

export type Grounded = Schema<'CheckReport'>['grounded'][number];

export interface Marked {
  readonly claims?: readonly Claim[];
  readonly findings?: readonly Finding[];
  /** What is proved without a quote: see `beyondQuotes`. */
  readonly grounded?: readonly Grounded[];
  readonly comments?: readonly {
    readonly id: string;
    readonly part: string;
    readonly start: number;
    readonly end: number;
    readonly label: string;
  }[];
}

/** Longer findings about a whole text (it will be folded, it is too long) are told beside it; underlining all of it tells nothing. */
const WHOLE_TEXT = 30;

/** The record that words rest on, as evidence names it. */
export function recordOf(claim: Claim): { kind: 'fact' | 'case' | 'offer' | 'material'; record: string } {
  if (claim.factId !== undefined) return { kind: 'fact', record: claim.factId };
  if (claim.caseId !== undefined) return { kind: 'case', record: claim.caseId };
  if (claim.offerId !== undefined) return { kind: 'offer', record: claim.offerId };
  return { kind: 'material', record: claim.materialId ?? '' };
}

/** What is to be marked in one part of a body: every place where quoted words stand, findings and comments where they point. */
export function marksOf(
  { claims = [], findings = [], grounded = [], comments = [] }: Marked,
  part: string,
  text: string,
): Mark[] {
  const cited = claims.flatMap((claim) => {
    const { kind, record } = recordOf(claim);
    return placesOf(text, claim.quote).map((start): Mark => {
      return { start, end: start + claim.quote.length, kind, id: `${kind}:${record}`, label: record };
    });
  });
  const found = findings.flatMap((finding, index): Mark[] => {
    const { start, end, severity, message } = finding;
    if (finding.part !== part || (end - start >= text.length && text.length > WHOLE_TEXT)) return [];
    return [{ start, end, kind: severity, id: `finding:${String(index)}`, label: message }];
  });
  const said = comments
    .filter((comment) => comment.part === part)
    .map(({ id, start, end, label }): Mark => ({ start, end, kind: 'comment', id: `comment:${id}`, label }));
  const proved = grounded.flatMap((words, index): Mark[] => {
    const { start, end, name } = words;
    const stands = words.part === part && text.slice(start, end) === words.span;
    return stands ? [{ start, end, kind: 'fact', id: `grounded:${String(index)}`, label: name }] : [];
  });
  return [...cited, ...found, ...proved, ...said];
}

/** Of what is proved: the words that no quote covers, so that nothing is told twice. */
export function beyondQuotes(grounded: readonly Grounded[], body: Body): Grounded[] {
  const texts = new Map(partsOf(body).map(({ part, text }) => [part, text]));
  return grounded.filter(({ part, start, end }) =>
    body.claims.every(({ quote }) =>
      placesOf(texts.get(part) ?? '', quote).every((at) => start < at || end > at + quote.length),
    ),
  );
}

function placesOf(text: string, quote: string): number[] {
  const places: number[] = [];
  if (quote === '') return places;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + quote.length)) places.push(at);
  return places;
}
