import type { Phrase } from '../../kernel/index.js';
import type { Body, Category, Exemplar, Goal, Library, TouchpointId } from '../../library/index.js';
import type { Lesson, WritingLibrary } from '../context/index.js';
import { checkDraft } from '../drafts/check-draft.js';

/** A text of the workspace's own that worked: approved nearly as it was written, and answered better than most. */
export interface LearnedExemplar {
  /** As `learnedId` makes it. */
  readonly id: string;
  readonly draftId: string;
  readonly number: number;
  readonly touchpoint: TouchpointId;
  readonly segment: string;
  readonly persona: string;
  readonly product: string | null;
  readonly goal: Goal;
  readonly category: Category;
  readonly body: Body;
  readonly text: string;
  /** Chinese: what it was accepted with and what it brought. */
  readonly why: string;
  readonly phrases: Phrase[];
  /** How many drafts were shown it lately. */
  readonly uses: number;
}

/** How a text that a draft taught is named among exemplars. */
export const learnedId = (draftId: string): string => `learned-${draftId}`;

export interface Learned {
  readonly exemplars: readonly LearnedExemplar[];
  readonly lessons: readonly Lesson[];
}

export const nothingLearned: Learned = { exemplars: [], lessons: [] };

/** Shown to so many drafts within four weeks, an exemplar rests: else every text becomes the same one. */
export const LEARNED_USES = 12;

export type Unfit = 'over_used' | 'fails_checks';

/** Why a learned text is not shown on a day; null when it may be. Checks judge consent, expiry and words for that day. */
export function unfitOn(exemplar: LearnedExemplar, library: Library, day: string): Unfit | null {
  if (exemplar.uses >= LEARNED_USES) return 'over_used';
  const { findings } = checkDraft(exemplar.body, { ...exemplar, publishOn: day }, { library });
  return findings.some(({ severity }) => severity !== 'info') ? 'fails_checks' : null;
}

/** The library with the workspace's own good texts among its exemplars, as far as they may be shown for that day. */
export function withLearned(library: Library, { exemplars, lessons }: Learned, day: string): WritingLibrary {
  const fit = exemplars.filter((one) => unfitOn(one, library, day) === null);
  if (fit.length + lessons.length === 0) return library;
  return {
    ...library,
    exemplars: new Map([...library.exemplars, ...fit.map((one) => [one.id, asExemplar(one)] as const)]),
    learned: { lessons, why: new Map(fit.map(({ id, why, phrases }) => [id, { why, phrases }])) },
  };
}

const asExemplar = ({
  id,
  touchpoint,
  segment,
  persona,
  product,
  goal,
  category,
  text,
  body,
}: LearnedExemplar): Exemplar => ({
  ...{ id, touchpoint, segment, persona, goal, category, text },
  cases: [...new Set(body.claims.flatMap(({ caseId }) => caseId ?? []))],
  ...(product === null ? {} : { product }),
});
