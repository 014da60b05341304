import { textParts, type Body } from '../../library/index.js';
import type { AbPart } from '../context/index.js';

const SENTENCE = /[^。！？!?\n]+[。！？!?]*/gu;
const WORDS = /[^\p{L}\p{N}]/gu;

/** An opening or an ending may take a second sentence to lead over. */
const EDGE = 2;
const SHOWN = 24;

const sentencesOf = (body: Body): string[] =>
  textParts(body).flatMap(({ text }) =>
    (text.match(SENTENCE) ?? []).map((one) => one.trim()).filter((one) => one !== ''),
  );

/** The sentences that have to be the same when two pieces differ in this one thing only. */
function standing(body: Body, differ: AbPart): string[] {
  const all = sentencesOf(body);
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

const recordsOf = ({ claims }: Body): string[] =>
  claims.flatMap(({ factId, caseId, offerId, materialId }) => factId ?? caseId ?? offerId ?? materialId ?? []);

const lacking = (these: readonly string[], those: readonly string[]): string[] => {
  const there = those.map((one) => one.replace(WORDS, ''));
  return these.filter((one) => !there.includes(one.replace(WORDS, '')));
};

/**
 * What B changed of A beyond the one thing in which they should differ, in words for who compares them (Chinese); null when
 * nothing. Marks and breaks do not count.
 */
export function beyond(differ: AbPart, a: Body, b: Body): string | null {
  const added = lacking(standing(b, differ), sentencesOf(a));
  const gone = lacking(standing(a, differ), sentencesOf(b));
  const evidence = differ === 'evidence' ? [] : unlike(recordsOf(a), recordsOf(b));
  const told = [
    ...(added.length === 0 ? [] : [`${String(added.length)} 句是 A 里没有的（${quoted(added)}）`]),
    ...(gone.length === 0 ? [] : [`A 的 ${String(gone.length)} 句不见了（${quoted(gone)}）`]),
    ...(evidence.length === 0 ? [] : [`凭据不一样（${evidence.join('、')}）`]),
  ];
  return told.length === 0 ? null : told.join('；');
}

const quoted = ([first = '', ...more]: readonly string[]): string =>
  `“${[...first].slice(0, SHOWN).join('')}${[...first].length > SHOWN ? '…' : ''}”${more.length === 0 ? '' : '等'}`;

const unlike = (these: readonly string[], those: readonly string[]): string[] => [
  ...new Set([...these.filter((one) => !those.includes(one)), ...those.filter((one) => !these.includes(one))]),
];
