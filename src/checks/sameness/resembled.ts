import { TOUCHPOINT_NAMES } from '../../library/light.js';
import type { CheckContext, Resembled, SeenText } from '../finding.js';
import { nearestShowing } from './readers.js';

const BEGINNING = 18;

/** How a text begins, in quotes: enough for a person to remember it by. */
export function beginningOf(text: string): string {
  const words = text.replace(/\s+/gu, ' ').trim();
  const beginning = [...words].slice(0, BEGINNING).join('');
  return `「${beginning}${words.length > beginning.length ? '…' : ''}」`;
}

/** When and where it was, and how it begins. */
export function told(
  { text, touchpoint, draftId, shown = [] }: SeenText,
  context: Pick<CheckContext, 'publishOn' | 'rememberedDays'>,
): string {
  const where = touchpoint === undefined ? '' : TOUCHPOINT_NAMES[touchpoint];
  const showing = nearestShowing(context, shown)?.on;
  const when = showing === undefined ? (draftId === undefined ? '' : '还没排期的') : `${showing} `;
  return `${when}${where}${beginningOf(text)}`;
}

/** What leads to the other text; undefined where nobody knows whose it is. */
export function resembledIn(
  { draftId, shown = [] }: SeenText,
  context: CheckContext,
  similarity: number,
): Resembled | undefined {
  if (draftId === undefined) return undefined;
  const showing = nearestShowing(context, shown);
  return {
    draftId,
    entryId: showing?.entryId ?? null,
    on: showing?.on ?? null,
    similarity: Math.round(similarity * 100) / 100,
  };
}
