import { diffArrays } from 'diff';

/** A run of text that stayed, went or came. */
export interface Change {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Milliseconds after which two texts count as wholly different: comparing must never hold up reading. */
const PATIENCE = 500;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Words as a reader sees them: Chinese has no spaces to split at. Every character is in exactly one of them. */
export const wordsOf = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);

/** What became of a text, word by word. Removed words stand before those that replaced them. */
export function textChanges(before: string, after: string): Change[] {
  const parts = diffArrays(wordsOf(before), wordsOf(after), { timeout: PATIENCE });
  if (!parts) return tidy([gone(before), come(after)]);
  return tidy(
    parts.map(({ value, added, removed }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    })),
  );
}

/** Letters below which a text is read at a glance however it changed, and the share of them that must stay to call it the same text. */
const SHORT = 20;
const SAME_TEXT = 0.4;
const letters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** Whether one text was put in place of another: the few words that they share by chance would only tear both apart. */
export function isAnotherText(changes: readonly Change[]): boolean {
  const of = (kind: Change['kind']) =>
    changes.reduce((sum, one) => sum + (one.kind === kind ? letters(one.text) : 0), 0);
  const same = of('same');
  const shorter = same + Math.min(of('removed'), of('added'));
  return shorter >= SHORT && same < SAME_TEXT * shorter;
}

const gone = (text: string): Change => ({ kind: 'removed', text });
const come = (text: string): Change => ({ kind: 'added', text });
/** A lone comma that two sentences happen to share would only tear the change into confetti. */
const trifling = ({ kind, text }: Change): boolean => kind === 'same' && /^[\p{P}\p{Z}]$/u.test(text);

function tidy(changes: readonly Change[]): Change[] {
  const tidied: Change[] = [];
  let removed = '';
  let added = '';
  const settle = () => {
    if (removed) tidied.push(gone(removed));
    if (added) tidied.push(come(added));
    removed = '';
    added = '';
  };
  changes.forEach((change, index) => {
    const next = changes[index + 1];
    if (change.kind === 'removed') removed += change.text;
    else if (change.kind === 'added') added += change.text;
    else if (trifling(change) && removed && added && next && next.kind !== 'same') {
      removed += change.text;
      added += change.text;
    } else {
      settle();
      tidied.push(change);
    }
  });
  settle();
  return tidied;
}
