import type { Day, Phrase } from '../kernel/index.js';
import type { Body, Category, Goal, Library, TouchpointId } from '../library/light.js';
import { suggest, type Suggestion, type SuggestionCode, suggestionText } from './suggestions.js';
import type { Place } from './text/place.js';

/** `block` stops approval, `warn` needs a look, `info` tells. */
export const SEVERITIES = ['block', 'warn', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** One thing a check found, where it stands and on what ground. */
export interface Finding {
  readonly check: string;
  readonly rule: string;
  readonly severity: Severity;
  /** Dotted path in the body: `text`, `opening.0.text`, `claims.2.quote`. */
  readonly part: string;
  readonly span: string;
  /** UTF-16 offsets of the span in that part's text. */
  readonly start: number;
  readonly end: number;
  /** For people, in Chinese. */
  readonly message: string;
  /** The article of law, platform rule or house rule it rests on. */
  readonly source: string;
  readonly suggestion?: string;
  /** The suggestion by code: one thing to do each. */
  readonly suggests?: Phrase[];
  /** Words that can stand in place of the span as they are; '' takes it out. Absent where only a person can mend it. */
  readonly replacement?: string;
  /** Where no words stand in: what can go whole, so that the rest still reads. */
  readonly removal?: Removal;
  /** Whether a reviewer may let it pass with a reason. */
  readonly waivable: boolean;
  /** The text it comes too close to, where texts are compared and the other one is known: people look at both. */
  readonly resembles?: Resembled;
}

/** The clause of a finding with its comma, or its sentence; UTF-16 offsets in the part. */
export interface Removal {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

export interface Resembled {
  readonly draftId: string;
  /** The entry of the calendar that shows or showed it; null where it is on no day. */
  readonly entryId: string | null;
  /** The local day on which people see or saw it. */
  readonly on: string | null;
  /** 0 to 1. */
  readonly similarity: number;
}

export interface Rule {
  readonly id: string;
  readonly check: string;
  readonly name: string;
  readonly severity: Severity;
  readonly source: string;
  readonly waivable: boolean;
}

/** What a draft is judged against. Ids are slugs of library records. */
export interface CheckContext {
  readonly library: Library;
  readonly personaId: string | null;
  readonly segmentId: string | null;
  readonly productIds: readonly string[];
  readonly goal: Goal;
  /** Absent where nobody said what kind of content it is: rules about stories and proof are then not asked. */
  readonly category?: Category;
  /** The local day on which it is to reach people: facts, offers and consents must hold then. */
  readonly publishOn: Day;
  readonly timeZone: string;
  /** Words that will be put at the end of what is posted, such as the label of AI content: measures count them. */
  readonly label?: string | null;
  /**
   * What people were sent or are going to be: it is held against those texts that the same people read within the days they
   * remember. A list may grow at its end; what is known of a text may change, its words never do.
   */
  readonly history?: readonly SeenText[];
  /** The other texts written in one go with this one; grows likewise. */
  readonly batch?: readonly SeenText[];
  /** For how many days people remember what they were sent. @default 28 */
  readonly rememberedDays?: number;
  /** The family of the judged text: it is held against none of its own. */
  readonly family?: string;
}

/** A text that was written before, and what is known of it. One of which nothing is known is held against every text. */
export interface SeenText {
  readonly text: string;
  readonly draftId?: string;
  /**
   * Texts of one family are alike on purpose: the versions of a draft, the two of a pair, and what was written anew from
   * one of them for another touchpoint.
   */
  readonly family?: string;
  readonly touchpoint?: TouchpointId;
  readonly segment?: string;
  readonly persona?: string;
  /** On which days it is or was seen; none, where it is still to be put on a day. */
  readonly shown?: readonly Shown[];
  /** It will not be seen after all. */
  readonly gone?: boolean;
}

export interface Shown {
  /** Local day. */
  readonly on: string;
  readonly entryId: string | null;
}

export type { Place };

/** A check is data and a pure function; adding one is a folder and a line in the registry. */
export interface Check {
  readonly id: string;
  readonly name: string;
  readonly rules: readonly Rule[];
  readonly run: (body: Body, context: CheckContext) => Finding[];
}

/** What to do about it: a code of the list, with what fills its blanks; or several. */
export type Suggested = SuggestionCode | Suggestion | Suggestion[];

interface Saying {
  readonly message: string;
  readonly suggestion?: Suggested | undefined;
  readonly replacement?: string | undefined;
  readonly severity?: Severity;
  readonly resembles?: Resembled | undefined;
}

/** A suggestion as findings carry it: in words, and by code. */
export function suggested(given: Suggested): { suggestion: string; suggests: Suggestion[] } {
  const suggests = typeof given === 'string' ? [suggest(given)] : 'code' in given ? [given] : given;
  return { suggestion: suggestionText(suggests), suggests };
}

/** A finding of a rule at a place; the span is always what stands there. */
export const findingAt = (rule: Rule, { part, text, start, end }: Place, said: Saying): Finding => ({
  check: rule.check,
  rule: rule.id,
  severity: said.severity ?? rule.severity,
  part,
  span: text.slice(start, end),
  start,
  end,
  message: said.message,
  source: rule.source,
  ...(said.suggestion === undefined ? {} : suggested(said.suggestion)),
  ...(said.replacement === undefined ? {} : { replacement: said.replacement }),
  waivable: rule.waivable,
  ...(said.resembles === undefined ? {} : { resembles: said.resembles }),
});

/** The first line of a part: where a finding about the whole draft is shown. */
export function firstLine(view: Pick<Place, 'part' | 'text'>): Place {
  const start = view.text.length - view.text.trimStart().length;
  const newline = view.text.indexOf('\n', start);
  return { part: view.part, text: view.text, start, end: newline === -1 ? view.text.length : newline };
}

/** Rules of one check, written as a table: id → name, severity, source, waivable. */
export function rulesOf<K extends string>(
  check: string,
  table: Record<K, readonly [name: string, severity: Severity, source: string, waivable?: 'waivable']>,
): Record<K, Rule> {
  const rules = Object.entries<(typeof table)[K]>(table).map(([id, [name, severity, source, waivable]]) => [
    id,
    { id, check, name, severity, source, waivable: waivable === 'waivable' },
  ]);
  return Object.fromEntries(rules) as Record<K, Rule>;
}
