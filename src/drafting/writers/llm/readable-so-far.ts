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
 * @returns '' while there is nothing to read
 */
export function readableSoFar(reply: string): string {
  const begins = reply.indexOf('{');
  if (begins < 0) return '';
  const parts: string[] = [];
  const open: Open[] = [];
  let field = '';
  let naming = false;
  for (const [token, raw, closing] of reply.slice(begins).matchAll(TOKENS)) {
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
      if (open.length === 0) break;
    } else naming = token === ',' && within?.kind === '{';
  }
  return parts.filter((part) => part !== '').join('\n\n');
}

/** A JSON string's inside as what it says, as far as it is whole. */
const spokenOut = (raw: string): string =>
  raw
    .replace(ESCAPES, (_, code: string | undefined, letter: string | undefined) => {
      if (code !== undefined) return String.fromCharCode(parseInt(code, 16));
      return letter === undefined ? '' : (MEANT[letter] ?? letter);
    })
    .replace(/\p{Surrogate}+$/u, '');
