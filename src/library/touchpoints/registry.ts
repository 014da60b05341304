import type { TouchpointId } from '../vocabulary.js';
import type { Attachment, Body } from './body.schema.js';
import { channelsVideo } from './channels-video.js';
import { group } from './group.js';
import { live } from './live.js';
import { moments } from './moments.js';
import { officialAccount } from './official-account.js';
import { personaMatrix } from './persona-matrix.js';
import { privateChat } from './private-chat.js';
import { publicNote } from './public-note.js';
import type { Limits, Sendable, TextPart, Touchpoint } from './touchpoint.js';

/** Every touchpoint that can be drafted. */
export const TOUCHPOINTS: { readonly [T in TouchpointId]: Touchpoint<T> } = {
  moments,
  private_chat: privateChat,
  group,
  official_account: officialAccount,
  live,
  channels_video: channelsVideo,
  public_note: publicNote,
  persona_matrix: personaMatrix,
};

// A body and its touchpoint always belong together; the type system cannot follow that through an index.
const touchpointOf = (body: Body): Touchpoint => TOUCHPOINTS[body.touchpoint] as unknown as Touchpoint;

/** Every text of a draft that somebody outside will read, in reading order. */
export const textParts = (body: Body): TextPart[] => touchpointOf(body).parts(body);

/** Every text of a draft that people may remark on: what is published, and briefs. */
export const writtenParts = (body: Body): TextPart[] => [
  ...textParts(body),
  ...(touchpointOf(body).briefs?.(body) ?? []),
];

/** What an operator posts or sends, piece by piece, ready to be copied. */
export const sendables = (body: Body): Sendable[] => touchpointOf(body).sendables(body);

/** The words alone, in reading order: for search, comparison and a reader in a hurry. */
export const plainText = (body: Body): string =>
  sendables(body)
    .map(({ text }) => text)
    .join('\n\n');

export const attachments = (body: Body): Attachment[] => sendables(body).flatMap((piece) => piece.attachments);

/** A workspace's record for a touchpoint may change its measures; names as in files. */
export type LimitOverrides = {
  readonly [K in 'characters' | 'bytes' | 'lines' | 'pictures' | 'videos' | 'links' | 'attachments']?:
    number | undefined;
} & { readonly best_characters?: number | undefined };

export function limitsOf(id: TouchpointId, overrides: LimitOverrides = {}): Limits {
  const { best_characters: best, ...same } = overrides;
  const given = Object.fromEntries(Object.entries(same).filter(([, value]) => value !== undefined));
  return { ...TOUCHPOINTS[id].limits, ...given, ...(best === undefined ? {} : { bestCharacters: best }) };
}

/** Measures of one part: the touchpoint's, unless a part such as a title is measured otherwise. */
export function partLimitsOf(id: TouchpointId, part: string, overrides: LimitOverrides = {}): Limits {
  const own = TOUCHPOINTS[id].partLimits?.find(({ parts }) => parts.test(part));
  return { ...limitsOf(id, overrides), ...own?.limits };
}
