import { searchable } from '../../kernel/index.js';
import { searchWords } from './search-text.js';

const AROUND = 24;

/** A few words around the first find, to show beside a title; '' when it is only in title or slug. */
export function excerptOf(texts: readonly string[], query: string): string {
  const word = searchWords(query)[0];
  if (word === undefined) return '';
  for (const text of texts) {
    const line = text.replace(/\s+/gu, ' ').trim();
    // Folding may change lengths; offsets are only trusted where it did not.
    const folded = searchable(line);
    const at = folded.indexOf(word);
    if (at === -1) continue;
    const shown = folded.length === line.length ? line : folded;
    const [start, end] = [Math.max(0, at - AROUND), Math.min(shown.length, at + word.length + AROUND)];
    const middle = Buffer.from(shown.slice(start, end), 'utf8').toString('utf8').replaceAll('\ufffd', '');
    return `${start > 0 ? '…' : ''}${middle}${end < shown.length ? '…' : ''}`;
  }
  return '';
}
