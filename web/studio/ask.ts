import type { Schema } from '../api/client';

export type AskInput = Schema<'DraftAskInput'>;
export type Match = Schema<'MatchView'>;
export type Goal = AskInput['goal'];
export type Touchpoint = AskInput['touchpoints'][number];
export type Category = AskInput['category'];

/** Why, to whom, where and what, as far as it has been chosen. */
export interface AskForm {
  readonly goal: Goal | null;
  readonly segments: readonly string[];
  readonly touchpoints: readonly Touchpoint[];
  readonly category: Category;
  readonly products: readonly string[];
  readonly persona: string | null;
  readonly brief: string;
  readonly publishOn: string | null;
  readonly count: number;
  readonly writer: AskInput['writer'];
}

export const EMPTY_ASK: AskForm = {
  goal: null,
  segments: [],
  touchpoints: [],
  category: 'mix',
  products: [],
  persona: null,
  brief: '',
  publishOn: null,
  count: 1,
  writer: 'auto',
};

/** Most pieces one request may ask for. */
export const ASK_MAX = 500;
export const BRIEF_MAX = 4_000;
export const COUNT_MAX = 100;

export const askSize = ({ segments, touchpoints, count }: AskForm): number =>
  segments.length * touchpoints.length * count;

/** What still has to be chosen before anything can be asked for. */
export type Lacking = 'goal' | 'segments' | 'touchpoints' | 'tooMany';

export function lacking(form: AskForm): Lacking | null {
  if (form.goal === null) return 'goal';
  if (form.segments.length === 0) return 'segments';
  if (form.touchpoints.length === 0) return 'touchpoints';
  return askSize(form) > ASK_MAX ? 'tooMany' : null;
}

/** The request as the service takes it; null while something is lacking. */
export function toAsk(form: AskForm): AskInput | null {
  if (form.goal === null || lacking(form) !== null) return null;
  return {
    goal: form.goal,
    segments: [...form.segments],
    touchpoints: [...form.touchpoints],
    category: form.category,
    count: form.count,
    brief: form.brief.trim(),
    writer: form.writer,
    ...(form.products.length > 0 ? { products: [...form.products] } : {}),
    ...(form.persona === null ? {} : { persona: form.persona }),
    ...(form.publishOn === null ? {} : { publishOn: form.publishOn }),
  };
}

/** A form that asks the same again. */
export const fromAsk = (ask: Schema<'DraftAsk'>): AskForm => ({
  goal: ask.goal,
  segments: ask.segments,
  touchpoints: ask.touchpoints,
  category: ask.category,
  products: ask.products ?? [],
  persona: ask.persona ?? null,
  brief: ask.brief,
  publishOn: ask.publishOn ?? null,
  count: ask.count,
  writer: ask.writer,
});

/** A proposal taken up: whom it was for, what it speaks of and where. The rest stays as it was chosen. */
export const withMatch = (form: AskForm, segment: string, match: Match): AskForm => ({
  ...form,
  segments: [segment],
  touchpoints: [match.touchpoint],
  products: [match.product],
});

export const isTaken = (form: AskForm, segment: string, match: Match): boolean =>
  form.segments.length === 1 &&
  form.segments[0] === segment &&
  form.touchpoints.length === 1 &&
  form.touchpoints[0] === match.touchpoint &&
  form.products.length === 1 &&
  form.products[0] === match.product;
