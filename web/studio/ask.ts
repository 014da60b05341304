import type { Schema } from '../api/client';

export type AskInput = Schema<'DraftAskInput'>;
export type Match = Schema<'MatchView'>;
export type Goal = AskInput['goal'];
export type Touchpoint = AskInput['touchpoints'][number];
export type Category = AskInput['category'];
export type AbPart = NonNullable<AskInput['differ']>;

/** What a piece is to speak of, beyond what everybody is asked: chosen here, or by another place of the house. */
export type AskMore = Pick<AskInput, 'cases' | 'offer' | 'material' | 'topic' | 'group' | 'stage' | 'account'>;

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
  /** Id of a scene that all the segments have. */
  readonly scene: string | null;
  /** As `source/hook`; for private chats alone. */
  readonly hook: string | null;
  /** The one thing in which A and B differ; null for single pieces. */
  readonly differ: AbPart | null;
  readonly more: AskMore;
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
  scene: null,
  hook: null,
  differ: null,
  more: {},
};

export const MORE = [
  'topic',
  'cases',
  'material',
  'offer',
  'stage',
  'group',
  'account',
] as const satisfies readonly (keyof AskMore)[];
export type More = (typeof MORE)[number];

/** A group is for those who write to groups; a profile tells of a person and takes up none of these. */
export const fittingMore = ({ touchpoints }: Pick<AskForm, 'touchpoints'>): More[] =>
  MORE.filter((name) =>
    name === 'group' ? touchpoints.includes('group') : touchpoints.some((one) => one !== 'persona_matrix'),
  );

const moreFor = (form: AskForm): AskMore => {
  const fitting = fittingMore(form);
  return Object.fromEntries(Object.entries(form.more).filter(([name]) => fitting.some((one) => one === name)));
};

/** A hook greets people in their first chat, and nowhere else. */
export const mayHook = ({ touchpoints }: AskForm): boolean =>
  touchpoints.length === 1 && touchpoints[0] === 'private_chat';
/** Templates cannot write two texts that differ in one thing only. */
export const mayDiffer = ({ writer }: AskForm, hasModel: boolean): boolean => writer !== 'template' && hasModel;

/** Most pieces one request may ask for. */
export const ASK_MAX = 500;
export const BRIEF_MAX = 4_000;
export const COUNT_MAX = 100;

export const askSize = ({ segments, touchpoints, count, differ, writer }: AskForm): number =>
  segments.length * touchpoints.length * count * (differ !== null && writer !== 'template' ? 2 : 1);

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
    ...(form.scene === null ? {} : { scene: form.scene }),
    ...(form.hook !== null && mayHook(form) ? { hook: form.hook } : {}),
    ...(form.differ !== null && form.writer !== 'template' ? { differ: form.differ } : {}),
    ...moreFor(form),
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
  scene: ask.scene ?? null,
  hook: ask.hook ?? null,
  differ: ask.differ ?? null,
  more: moreOf(ask),
});

/** A day that has passed since it was chosen is nobody's wish any more: then it is today, as when none is chosen. */
export const withoutPast = (form: AskForm, today: string): AskForm =>
  form.publishOn !== null && form.publishOn < today ? { ...form, publishOn: null } : form;

function moreOf({ cases, offer, material, topic, group, stage, account }: AskMore): AskMore {
  const more = { cases, offer, material, topic, group, stage, account };
  return Object.fromEntries(Object.entries(more).filter(([, value]) => value !== undefined));
}

/** A proposal taken up: whom it was for, what it speaks of, when and where. The rest stays as it was chosen. */
export const withMatch = (form: AskForm, segment: string, match: Match): AskForm => ({
  ...form,
  segments: [segment],
  touchpoints: [match.touchpoint],
  products: [match.product],
  scene: match.scene?.id ?? null,
});

export const isTaken = (form: AskForm, segment: string, match: Match): boolean =>
  form.segments.length === 1 &&
  form.segments[0] === segment &&
  form.touchpoints.length === 1 &&
  form.touchpoints[0] === match.touchpoint &&
  form.products.length === 1 &&
  form.products[0] === match.product &&
  form.scene === (match.scene?.id ?? null);
