import { plusDays } from '../../ui/days';

/** What somebody writes down on a phone before it becomes a material record. */
export interface CaptureForm {
  /** The slug it will have: settled as soon as something else belongs to it, such as what was said aloud. */
  readonly slug: string | null;
  readonly persona: string | null;
  readonly kind: 'life' | 'work' | 'customer';
  readonly what: string;
  readonly where: string;
  /** YYYY-MM-DD; empty when its person took the day away. */
  readonly happenedOn: string;
  readonly feeling: string;
  readonly keepPrivate: readonly string[];
  /** Days for which it may be told; null for ever. */
  readonly keepDays: number | null;
  readonly photos: readonly PhotoNote[];
}

export const RIGHTS = ['own', 'agreed', 'given', 'unsure'] as const;
export type Rights = (typeof RIGHTS)[number];

/** What is known of a photo; its bytes lie elsewhere, under its id. */
export interface PhotoNote {
  readonly id: string;
  readonly alt: string;
  readonly rights: Rights | null;
}

export const KEEP_DAYS = [30, 60, 90, null] as const;
/** Two months: life grows stale, and the next one has happened by then. */
const USUAL_KEEP = 60;

export const blankForm = (today: string, persona: string | null): CaptureForm => ({
  slug: null,
  persona,
  kind: 'life',
  what: '',
  where: '',
  happenedOn: today,
  feeling: '',
  keepPrivate: [],
  keepDays: USUAL_KEEP,
  photos: [],
});

export const LONGEST = { what: 5_000, where: 100, feeling: 500, alt: 500, private: 100 } as const;

/** What was typed, and beneath it what was said. */
export const joined = (what: string, said: string): string =>
  `${what}${what === '' || what.endsWith('\n') ? '' : '\n'}${said}`.slice(0, LONGEST.what);

/** What stands in the way of keeping it, by field; `photos.<id>.alt` and `.rights` for photos. */
export type Complaint = 'missing' | 'future' | 'unsure';

export function complaintsOf(form: CaptureForm, today: string): ReadonlyMap<string, Complaint> {
  const complaints = new Map<string, Complaint>();
  if (!form.persona) complaints.set('persona', 'missing');
  if (form.what.trim() === '') complaints.set('what', 'missing');
  if (form.happenedOn === '') complaints.set('happenedOn', 'missing');
  else if (form.happenedOn > today) complaints.set('happenedOn', 'future');
  for (const { id, alt, rights } of form.photos) {
    if (alt.trim() === '') complaints.set(`photos.${id}.alt`, 'missing');
    if (rights === null) complaints.set(`photos.${id}.rights`, 'missing');
    else if (rights === 'unsure') complaints.set(`photos.${id}.rights`, 'unsure');
  }
  return complaints;
}

/** The last day on which it may be told. */
export const lastDayOf = (happenedOn: string, keepDays: number | null): string | null =>
  keepDays === null || happenedOn === '' ? null : plusDays(happenedOn, keepDays);

export interface MaterialBody {
  id: string;
  persona: string;
  happened_on: string;
  recorded_on: string;
  kind: CaptureForm['kind'];
  what: string;
  where?: string;
  feeling?: string;
  keep_private: string[];
  use_until: string | null;
}

/** The record it becomes, its 昨天 counted from today. Call it only without complaints. */
export function materialOf(form: CaptureForm, id: string, today: string): MaterialBody {
  const [where, feeling] = [oneLine(form.where), form.feeling.trim()];
  return {
    id,
    persona: form.persona ?? '',
    happened_on: form.happenedOn,
    recorded_on: today,
    kind: form.kind,
    what: form.what.trim(),
    ...(where && { where }),
    ...(feeling && { feeling }),
    keep_private: [...new Set(form.keepPrivate.map((text) => text.trim()).filter(Boolean))],
    use_until: lastDayOf(form.happenedOn, form.keepDays),
  };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** `2026-11-22-k3f9x2`: the day says when, the rest that it is this one; `random` is a number from 0 to below 1. */
export const slugOf = (day: string, random: () => number): string =>
  `${day}-${Array.from({ length: 6 }, () => LETTERS[Math.floor(random() * LETTERS.length)]).join('')}`;
/** No letters that are taken for others, and no vowels: a slug should not spell a word. */
const LETTERS = '23456789bcdfghjkmnpqrstvwxz';

/** A size that fits into a square of `most`, never larger than it was. */
export function fitted(width: number, height: number, most: number): { width: number; height: number } {
  const share = Math.min(1, most / Math.max(width, height, 1));
  return { width: Math.max(1, Math.round(width * share)), height: Math.max(1, Math.round(height * share)) };
}
