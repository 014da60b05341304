/** Fields of the bodies that hold words somebody outside will read, by name: what `parts` of the touchpoints tells of a whole body. */
const READABLE: ReadonlySet<string> = new Set([
  ...['text', 'callToAction', 'firstComment', 'opening', 'ask', 'label', 'title', 'digest', 'lead', 'heading'],
  ...['nextStep', 'points', 'need', 'evidence', 'offer', 'limits', 'interaction', 'thanks', 'hook', 'spoken'],
  ...['subtitle', 'ending', 'caption', 'tags', 'nickname', 'signature'],
]);
/** Nothing below these is part of the words: quotes stand in them already, titles on cards come with the cards. */
const ASIDE: ReadonlySet<string> = new Set(['claims', 'attachments']);

const TOKENS = /"((?:[^"\\]+|\\[^])*)("?)|[{}[\],:]/gu;
const ESCAPES = /\\(?:u([0-9a-fA-F]{4})|u[0-9a-fA-F]{0,3}$|([^]))/gu;
const MEANT: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '', b: '', f: '' };

interface Open {
  readonly kind: '{' | '[';
  /** The field under which it stands. */
  readonly field: string;
}

/**
 * The words of a reply that is still coming: what stands so far in the readable fields of its JSON, a field a paragraph,
 * and nothing of the JSON itself. What is cut in the middle (an escape, half a character) waits for its other half.
 * A brace before it that holds no words, such as `{}` in what a model thinks aloud, is passed over.
 * @returns '' while there is nothing to read
 */
export function readableSoFar(reply: string): string {
  for (let begins = reply.indexOf('{'); begins >= 0;) {
    const { words, ends } = wordsFrom(reply.slice(begins));
    if (words !== '' || ends === null) return words;
    begins = reply.indexOf('{', begins + ends);
  }
  return '';
}

/** Words of what begins with a brace, and where it ends; null while it has not ended. */
function wordsFrom(reply: string): { readonly words: string; readonly ends: number | null } {
  const parts: string[] = [];
  const open: Open[] = [];
  let field = '';
  let naming = false;
  let ends: number | null = null;
  for (const found of reply.matchAll(TOKENS)) {
    const [token, raw, closing] = found;
    const within = open.at(-1);
    if (raw !== undefined) {
      if (naming) field = closing === '' ? '' : spokenOut(raw);
      else if (READABLE.has(field) && !open.some((outer) => ASIDE.has(outer.field))) parts.push(spokenOut(raw).trim());
    } else if (token === '{' || token === '[') {
      open.push({ kind: token, field });
      naming = token === '{';
    } else if (token === '}' || token === ']') {
      open.pop();
      field = open.at(-1)?.kind === '[' ? (within?.field ?? '') : '';
      naming = false;
      if (open.length === 0) {
        ends = found.index + token.length;
        break;
      }
    } else naming = token === ',' && within?.kind === '{';
  }
  return { words: parts.filter((part) => part !== '').join('\n\n'), ends };
}

/** A JSON string's inside as what it says, as far as it is whole. */
const spokenOut = (raw: string): string =>
  raw
    .replace(ESCAPES, (_, code: string | undefined, letter: string | undefined) => {
      if (code !== undefined) return String.fromCharCode(parseInt(code, 16));
      return letter === undefined ? '' : (MEANT[letter] ?? letter);
    })
    .replace(/\p{Surrogate}+$/u, '');
