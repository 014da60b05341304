import { claimsTelling } from '../../checks/index.js';
import type { CitedKind } from '../../drafting/index.js';
import type { Library, WallClock } from '../../library/index.js';
import { heldBack, inWords, type AboutToGoOut } from './hold-back.js';

/** Something happened to a record. */
export interface News {
  readonly kind: CitedKind;
  /** Slug; a fact as `product#fact`. */
  readonly record: string;
  /** As the library's event gives it. */
  readonly reason: string;
}

/** Its time was simply over: what was told before was told rightly and need not be taken down. */
export const isRunOut = ({ reason }: News): boolean => reason === 'expired' || reason === 'ended';

/** The record still holds, but it is no longer what the text was written from. */
const RESAID: Readonly<Record<string, string>> = {
  reworded: '引用的事实已改写，文案要重新核对',
  changed: '引用的内容已改动，文案要重新核对',
};

/** Why a text, known to rest on the record, may not go out after this news; null when it may. */
export function whyNot(
  text: Omit<AboutToGoOut, 'pictures'>,
  library: Library,
  moment: WallClock,
  { kind, record, reason }: News,
): string | null {
  // When the task was made, the case may have had neither the picture nor the words that the text tells it by.
  const claims = kind === 'case' ? claimsTelling(text.claims, [record]) : text.claims;
  const own = heldBack({ ...text, claims, pictures: [] }, library, moment).filter(
    (gap) => gap.record === `${kind}:${record}`,
  );
  return own.length > 0 ? inWords(own) : (RESAID[reason] ?? null);
}
