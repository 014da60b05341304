import type { Schema } from '../api/client';

export type Body = Schema<'Body'>;
export type Attachment = Schema<'Attachment'>;

/** A text of a body by its dotted path: `text`, `opening.0.text`. */
export interface Part {
  readonly part: string;
  readonly text: string;
}

/** Every text of a draft that somebody outside will read, in reading order, by the paths that findings and comments use. */
export function partsOf(body: Body): Part[] {
  switch (body.touchpoint) {
    case 'moments':
      return [
        ...messageParts('', body),
        ...(body.callToAction ? [{ part: 'callToAction', text: body.callToAction }] : []),
        ...(body.firstComment ? [{ part: 'firstComment', text: body.firstComment }] : []),
      ];
    case 'private_chat':
      return [
        ...body.opening.flatMap((message, index) => messageParts(`opening.${String(index)}.`, message)),
        ...body.followUps.flatMap(({ message }, index) => messageParts(`followUps.${String(index)}.message.`, message)),
        ...body.replies.map(({ text }, index) => ({ part: `replies.${String(index)}.text`, text })),
      ];
    case 'group':
      return [
        ...body.turns.flatMap((turn, index) => messageParts(`turns.${String(index)}.`, turn)),
        ...body.invitations.map(({ ask }, index) => ({ part: `invitations.${String(index)}.ask`, text: ask })),
        ...(body.question
          ? [
              { part: 'question.text', text: body.question.text },
              ...body.question.options.map(({ label }, index) => ({
                part: `question.options.${String(index)}.label`,
                text: label,
              })),
            ]
          : []),
      ];
  }
}

const messageParts = (base: string, message: { text: string; attachments?: Attachment[] }): Part[] => [
  { part: `${base}text`, text: message.text },
  ...(message.attachments ?? []).flatMap(({ title }, index) =>
    title ? [{ part: `${base}attachments.${String(index)}.title`, text: title }] : [],
  ),
];
