import type { TouchpointId } from '../vocabulary.js';
import type { Attachment, Body } from './body.schema.js';

export type BodyOf<T extends TouchpointId> = Extract<Body, { touchpoint: T }>;

/** A piece of text in a body; `part` is its dotted path there (`text`, `opening.0.text`). */
export interface TextPart {
  readonly part: string;
  readonly text: string;
}

/** What is handed over in one go: a post, a message, a turn. `label` says in Chinese whose it is and when it goes out. */
export interface Sendable {
  readonly part: string;
  readonly label: string;
  readonly text: string;
  readonly attachments: readonly Attachment[];
}

/** Measures of one sendable. Absent = no such limit. Characters are Unicode code points, bytes are UTF-8. */
export interface Limits {
  readonly characters?: number;
  readonly bytes: number;
  /** Lines shown before the rest is folded away. */
  readonly lines?: number;
  /** A longer text is allowed, and read by fewer. */
  readonly bestCharacters?: number;
  readonly pictures: number;
  readonly videos: number;
  readonly links: number;
  /** Everything attached, taken together. */
  readonly attachments: number;
  /** Pictures, a video and a link exclude each other. */
  readonly oneKind: boolean;
}

/** How the screen should show a body so that a reviewer sees what a customer will see. */
export interface PreviewHints {
  readonly frame: 'feed' | 'chat' | 'group_chat' | 'article' | 'run_down' | 'video' | 'note' | 'profile';
  readonly charactersPerLine: number;
  readonly foldsAfterLines: number | null;
}

/** A place where words reach people, as data and pure functions: a new one is one more file. */
export interface Touchpoint<T extends TouchpointId = TouchpointId> {
  readonly id: T;
  readonly name: { readonly zh: string; readonly en: string };
  readonly limits: Limits;
  /** Where a part is measured otherwise than the rest, such as a title. */
  readonly partLimits?: readonly { readonly parts: RegExp; readonly limits: Partial<Limits> }[];
  readonly promptId: string;
  readonly preview: PreviewHints;
  /** Whether one known customer reads it, so that placeholders about them can be filled. */
  readonly personal: boolean;
  /** Every text that somebody outside will read. What a customer might say (`replies.when`) and briefs are not among them. */
  readonly parts: (body: BodyOf<T>) => TextPart[];
  /** Texts for whoever makes the pictures: never published, and written, judged and talked about like the others. */
  readonly briefs?: (body: BodyOf<T>) => TextPart[];
  readonly sendables: (body: BodyOf<T>) => Sendable[];
}

const titles = (base: string, attachments: readonly Attachment[] | undefined): TextPart[] =>
  (attachments ?? []).flatMap(({ title }, index) =>
    title === undefined || title === '' ? [] : [{ part: `${base}${index}.title`, text: title }],
  );

/** A message's own words, then the titles on its link cards. */
export const messageParts = (
  base: string,
  message: { readonly text: string; readonly attachments?: readonly Attachment[] | undefined },
): TextPart[] => [{ part: `${base}text`, text: message.text }, ...titles(`${base}attachments.`, message.attachments)];
