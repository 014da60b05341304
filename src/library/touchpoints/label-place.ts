import type { Body } from './body.schema.js';
import type { Sendable } from './touchpoint.js';

/**
 * Where a word about the whole text is put, such as the label of AI content: at the end of what is read
 * (《人工智能生成合成内容标识办法》第四条: at the beginning, the end or in the middle of the text). Null where nothing
 * is published in writing that could carry it: then whoever posts it is told to say so.
 */
export function labelPart(body: Body): string | null {
  switch (body.touchpoint) {
    case 'moments':
    case 'public_note':
      return 'text';
    case 'private_chat':
      return `opening.${body.opening.length - 1}.text`;
    case 'group':
      return `turns.${body.turns.length - 1}.text`;
    case 'official_account':
      return 'nextStep';
    case 'channels_video':
      return body.caption === undefined ? null : 'caption';
    case 'live':
    case 'persona_matrix':
      return null;
  }
}

/** What is sent, with the label on a line of its own at the end of the part that carries it. */
export function labelled(pieces: readonly Sendable[], body: Body, label: string | null): Sendable[] {
  const part = label === null ? null : labelPart(body);
  return pieces.map((piece) => (piece.part === part ? { ...piece, text: `${piece.text}\n${label ?? ''}` } : piece));
}
