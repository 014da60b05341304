import type { Material, Persona } from '../../../library/index.js';
import { cited, ended, opening, sentences, type Cited } from './cited.js';
import { inOwnWords } from './voice.js';

/** A message that is read to the end. */
const MESSAGE = 105;

/**
 * A private word that follows another word stands beside it (“妹妹小苒”) and can go; one that opens a clause takes the
 * clause with it, for the rest would hang in the air.
 */
function withoutWords(line: string, words: readonly string[]): string {
  const clauses = line.match(/[^，。！？；：]+[，。！？；：]*[”」』）]*/gu) ?? [];
  return clauses
    .map((clause) =>
      words.reduce((left, word) => {
        const at = left.indexOf(word);
        if (at < 0) return left;
        return at > 0 && /\p{Script=Han}/u.test(left[at - 1] ?? '') ? left.replaceAll(word, '') : '';
      }, clause),
    )
    .join('');
}

const TURNS = /后来|结果|最后|原来|才(?:发现|知道|晓得|想起)|没想到|谁知|[他她]说|回了|问[我他她]?[，：]|笑了/u;

const headOf = (line: string): string => (sentences(line)[0] ?? '').replace(/[。！？!?…～]+[”」』）]*$/u, '');

/** What frameworks may say of a material, whole and in its lines, without what it keeps private. */
export function materialView(material: Material, persona: Persona) {
  const claim = (text: string): Cited => cited(text, 'materialId', material.id);
  const isPrivate = (text: string): boolean => material.keep_private.some((word) => text.includes(word));
  const lines = inOwnWords(material.what, persona)
    .split('\n')
    .map((line) => withoutWords(line, material.keep_private))
    .filter((line) => line.length > 0);
  const all = lines.join('');
  const short = opening(all, MESSAGE);
  const rest = all.slice(short.length);
  const feeling = inOwnWords(material.feeling ?? '', persona);
  return {
    lines: lines.map(claim),
    first: lines[0] === undefined ? null : claim(lines[0]),
    /** The first sentence of the beginning and of the end, to name the whole by. */
    lead: headOf(lines[0] ?? ''),
    end: lines.length < 2 ? '' : headOf(lines.at(-1) ?? ''),
    others: lines.slice(1).map(claim),
    last: lines.length < 2 ? null : claim(lines.at(-1) ?? ''),
    /** The end, where it is one that could be guessed at: something came of it, or somebody spoke. */
    turn: lines.length > 1 && TURNS.test(lines.at(-1) ?? '') ? claim(lines.at(-1) ?? '') : null,
    middle: lines.slice(1, -1).map(claim),
    whole: all === '' ? null : claim(all),
    short: short === '' ? null : claim(short),
    rest: rest.trim() === '' ? null : claim(opening(rest, MESSAGE + 20)),
    feeling: feeling === '' || isPrivate(feeling) ? null : claim(ended(feeling)),
    where: material.where === undefined || isPrivate(material.where) ? null : material.where,
  };
}
