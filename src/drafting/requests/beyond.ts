import { textParts, type Body } from '../../library/index.js';
import { type AbPart, type Because, because } from '../context/index.js';
import { restsOn } from '../rewrites/keeping.js';
import { sentencesOf } from '../rewrites/sentences.js';

const WORDS = /[^\p{L}\p{N}]/gu;

/** An opening or an ending may take a second sentence to lead over. */
const EDGE = 2;
const SHOWN = 24;

const saidIn = (body: Body): string[] =>
  textParts(body).flatMap(({ text }) =>
    sentencesOf(text)
      .map((one) => one.text.trim())
      .filter((one) => one !== ''),
  );

/** The sentences that have to be the same when two pieces differ in this one thing only. */
function standing(body: Body, differ: AbPart): string[] {
  const all = saidIn(body);
  switch (differ) {
    case 'opening':
      return all.slice(EDGE);
    case 'call_to_action':
      return all.slice(0, -EDGE);
    case 'evidence':
      return all.filter((one) => body.claims.every(({ quote }) => !one.includes(quote) && !quote.includes(one)));
    case 'length':
      return [all[0] ?? '', all.at(-1) ?? ''].filter((one) => one !== '');
  }
}

const lacking = (these: readonly string[], those: readonly string[]): string[] => {
  const there = those.map((one) => one.replace(WORDS, ''));
  return these.filter((one) => !there.includes(one.replace(WORDS, '')));
};

/**
 * What B changed of A beyond the one thing in which they should differ, for who compares them; nothing where it changed
 * nothing else. Marks and breaks do not count.
 */
export function beyond(differ: AbPart, a: Body, b: Body, nameOf: (record: string) => string): Because[] {
  const added = lacking(standing(b, differ), saidIn(a));
  const gone = lacking(standing(a, differ), saidIn(b));
  const evidence = differ === 'evidence' ? [] : unlike(restsOn(a), restsOn(b));
  return [
    ...(added.length === 0 ? [] : [because('beyond_added', { count: added.length, words: quoted(added) })]),
    ...(gone.length === 0 ? [] : [because('beyond_gone', { count: gone.length, words: quoted(gone) })]),
    ...(evidence.length === 0 ? [] : [because('beyond_evidence', { records: evidence.map(nameOf).join('、') })]),
  ];
}

const quoted = ([first = '', ...more]: readonly string[]): string =>
  `“${[...first].slice(0, SHOWN).join('')}${[...first].length > SHOWN ? '…' : ''}”${more.length === 0 ? '' : '等'}`;

const unlike = (these: ReadonlySet<string>, those: ReadonlySet<string>): string[] => [
  ...[...these].filter((one) => !those.has(one)),
  ...[...those].filter((one) => !these.has(one)),
];
