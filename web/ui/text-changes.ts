import { diffArrays } from 'diff';

/** A run of text that stayed, went or came. */
export interface Change {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Milliseconds after which two texts count as wholly different: comparing must never hold up reading. */
const PATIENCE = 500;
const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/**
 * What two texts are compared by: characters as a reader sees them, since Chinese has no words to split at that would not
 * change with their neighbours; a Latin word or a number is one piece. Every character is in exactly one of them.
 */
export const piecesOf = (text: string): string[] =>
  text
    .split(/([\p{Script=Latin}\p{N}]+(?:['’.,][\p{Script=Latin}\p{N}]+)*)/u)
    .flatMap((run, index) => (index % 2 === 1 ? [run] : Array.from(graphemes.segment(run), ({ segment }) => segment)));

/** What became of a text, told in stretches that can be read. Removed words stand before those that replaced them. */
export function textChanges(before: string, after: string): Change[] {
  const parts = diffArrays(piecesOf(before), piecesOf(after), { timeout: PATIENCE });
  const edits: Edit[] = parts
    ? editsOf(parts.map(({ value, added, removed }) => [added ? 'added' : removed ? 'removed' : 'same', value]))
    : [{ same: [], removed: [before], added: [after] }];
  return slid(joined(edits)).flatMap(({ same, removed, added }) => [
    ...run('same', same),
    ...run('removed', removed),
    ...run('added', added),
  ]);
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

/** What stayed, and what was changed right behind it. The last one of a text may change nothing. */
interface Edit {
  readonly same: readonly string[];
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

const run = (kind: Change['kind'], pieces: readonly string[]): Change[] =>
  pieces.length === 0 ? [] : [{ kind, text: pieces.join('') }];

function editsOf(parts: readonly (readonly [Change['kind'], readonly string[]])[]): Edit[] {
  const edits: { same: string[]; removed: string[]; added: string[] }[] = [];
  let last: Change['kind'] | null = null;
  for (const [kind, value] of parts) {
    if (edits.length === 0 || (kind === 'same' && last !== 'same')) edits.push({ same: [], removed: [], added: [] });
    edits.at(-1)?.[kind].push(...value);
    last = kind;
  }
  return edits;
}

const weight = (pieces: readonly string[]): number => pieces.join('').length;
const size = ({ removed, added }: Edit): number => Math.max(weight(removed), weight(added));
const replaces = ({ removed, added }: Edit): boolean => removed.length > 0 && added.length > 0;

/**
 * Neighbouring scraps made one: what two changes share between them by chance (a 的, a comma) is shorter than either, and
 * would only tear both apart. Additions alone, or removals alone, are left as they are: nothing but them changed.
 */
function joined(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = [];
  for (const edit of edits) {
    kept.push(edit);
    // What was joined has grown, and may now outweigh what stands before it.
    for (;;) {
      const now = kept.at(-1);
      const before = kept.at(-2);
      if (!now || !before || !together(before, now)) break;
      kept.splice(-2, 2, {
        same: before.same,
        removed: [...before.removed, ...now.same, ...now.removed],
        added: [...before.added, ...now.same, ...now.added],
      });
    }
  }
  return kept;
}

function together(before: Edit, now: Edit): boolean {
  const between = weight(now.same);
  if (between > size(before) || between > size(now)) return false;
  const removes = before.removed.length + now.removed.length > 0;
  const adds = before.added.length + now.added.length > 0;
  return (removes && adds) || replaces(before) || replaces(now);
}

/** Where a stretch may begin or end as well further on or back (桃子。桃子。), it does so between sentences. */
function slid(edits: readonly Edit[]): Edit[] {
  const moved = [...edits];
  for (const [at, edit] of moved.entries()) {
    const own = edit.added.length === 0 ? edit.removed : edit.added;
    if (replaces(edit) || own.length === 0) continue;
    const next = moved[at + 1];
    const line = [...edit.same, ...own, ...(next?.same ?? [])];
    const best = bestStart(line, edit.same.length, own.length);
    const piece = line.slice(best, best + own.length);
    moved[at] = {
      same: line.slice(0, best),
      removed: edit.removed.length > 0 ? piece : [],
      added: edit.added.length > 0 ? piece : [],
    };
    const rest = line.slice(best + own.length);
    if (next) moved[at + 1] = { ...next, same: rest };
    else if (rest.length > 0) moved.push({ same: rest, removed: [], added: [] });
  }
  return moved;
}

/** Of the places where a stretch of a line may begin without a change of either text: the one most like a seam. */
function bestStart(line: readonly string[], start: number, length: number): number {
  const seam = (at: number) => seamAt(line, at) + seamAt(line, at + length);
  let first = start;
  while (first > 0 && line[first - 1] === line[first + length - 1]) first -= 1;
  let last = start;
  while (last + length < line.length && line[last] === line[last + length]) last += 1;
  let best = start;
  for (let at = first; at <= last; at += 1) if (seam(at) > seam(best)) best = at;
  return best;
}

function seamAt(line: readonly string[], at: number): number {
  if (at === 0 || at === line.length) return 4;
  const before = line[at - 1] ?? '';
  if (before === '\n') return 4;
  if (/^[。！？!?…]$/u.test(before)) return 3;
  if (/^[，、；：,;]$/u.test(before)) return 2;
  return /^[\p{P}\p{Z}]$/u.test(before) ? 1 : 0;
}
