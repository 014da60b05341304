import type { Day } from '../kernel/index.js';
import type { Body, Category, Goal, Library } from '../library/light.js';
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
  /** Words that can stand in place of the span as they are; '' takes it out. Absent where only a person can mend it. */
  readonly replacement?: string;
  /** Whether a reviewer may let it pass with a reason. */
  readonly waivable: boolean;
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
  /** What the same people were sent in the last weeks; a list may grow at its end, and is never changed otherwise. */
  readonly history?: readonly SeenText[];
  /** The other texts written in one go with this one; grows likewise. */
  readonly batch?: readonly SeenText[];
}

/** A text that was written before, and when and where it was sent, as people are told. */
export interface SeenText {
  readonly text: string;
  readonly on?: string;
  readonly where?: string;
}

export type { Place };

/** A check is data and a pure function; adding one is a folder and a line in the registry. */
export interface Check {
  readonly id: string;
  readonly name: string;
  readonly rules: readonly Rule[];
  readonly run: (body: Body, context: CheckContext) => Finding[];
}

interface Saying {
  readonly message: string;
  readonly suggestion?: string | undefined;
  readonly replacement?: string | undefined;
  readonly severity?: Severity;
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
  ...(said.suggestion === undefined ? {} : { suggestion: said.suggestion }),
  ...(said.replacement === undefined ? {} : { replacement: said.replacement }),
  waivable: rule.waivable,
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
