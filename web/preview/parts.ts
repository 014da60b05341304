import type { Schema } from '../api/client';

export type Body = Schema<'Body'>;
export type Attachment = Schema<'Attachment'>;

/** A text of a body by its dotted path: `text`, `opening.0.text`. */
export interface Part {
  readonly part: string;
  readonly text: string;
}

/**
 * Every text of a draft in reading order, by the paths that findings and comments use: what somebody outside will read, and
 * behind it the briefs for whoever makes a profile's pictures.
 */
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
    case 'group': {
      const [opening = [], ...later] = body.turns.map((turn, index) => messageParts(`turns.${String(index)}.`, turn));
      return [
        ...opening,
        ...(body.question
          ? [
              { part: 'question.text', text: body.question.text },
              ...body.question.options.map(({ label }, index) => ({
                part: `question.options.${String(index)}.label`,
                text: label,
              })),
            ]
          : []),
        ...body.invitations.map(({ ask }, index) => ({ part: `invitations.${String(index)}.ask`, text: ask })),
        ...later.flat(),
      ];
    }
    case 'official_account':
      return [
        { part: 'title', text: body.title },
        { part: 'digest', text: body.digest },
        { part: 'lead', text: body.lead },
        ...body.sections.flatMap((section, index) => [
          { part: `sections.${String(index)}.heading`, text: section.heading },
          ...messageParts(`sections.${String(index)}.`, section),
        ]),
        { part: 'nextStep', text: body.nextStep },
      ];
    case 'live':
      return [
        { part: 'title', text: body.title },
        { part: 'opening', text: body.opening },
        ...body.segments.flatMap((segment, index) => stretchParts(`segments.${String(index)}.`, segment)),
        ...body.objections.map(({ text }, index) => ({ part: `objections.${String(index)}.text`, text })),
        { part: 'thanks', text: body.thanks },
      ];
    case 'channels_video':
      return [
        { part: 'hook', text: body.hook },
        ...body.shots.flatMap(({ spoken, subtitle }, index) => [
          { part: `shots.${String(index)}.spoken`, text: spoken },
          { part: `shots.${String(index)}.subtitle`, text: subtitle },
        ]),
        { part: 'ending', text: body.ending },
        ...(body.caption === undefined ? [] : [{ part: 'caption', text: body.caption }]),
      ];
    case 'public_note':
      return [
        { part: 'title', text: body.title },
        ...messageParts('', body),
        ...body.tags.map((text, index) => ({ part: `tags.${String(index)}`, text })),
      ];
    case 'persona_matrix':
      return [
        { part: 'nickname', text: body.nickname },
        { part: 'signature', text: body.signature },
        ...BRIEFS.map((part) => ({ part, text: body[part] })),
      ];
  }
}

/** What a profile's pictures should show. */
const BRIEFS = ['avatar', 'cover'] as const;
/** Whether a text is for whoever makes a picture, and never published. */
export const isBrief = (part: string): boolean => BRIEFS.some((brief) => brief === part);

/** What a product moment of a live consists of, in the order in which it is said. */
export const MOMENT = ['need', 'evidence', 'offer', 'limits'] as const;

type Stretch = Extract<Body, { touchpoint: 'live' }>['segments'][number];
const stretchParts = (base: string, { title, points, product, interaction }: Stretch): Part[] => [
  { part: `${base}title`, text: title },
  ...points.map((text, index) => ({ part: `${base}points.${String(index)}`, text })),
  ...(product ? MOMENT.map((key) => ({ part: `${base}product.${key}`, text: product[key] })) : []),
  ...(interaction === undefined ? [] : [{ part: `${base}interaction`, text: interaction }]),
];

const messageParts = (base: string, message: { text: string; attachments?: Attachment[] }): Part[] => [
  { part: `${base}text`, text: message.text },
  ...(message.attachments ?? []).flatMap(({ title }, index) =>
    title ? [{ part: `${base}attachments.${String(index)}.title`, text: title }] : [],
  ),
];
