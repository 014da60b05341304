import { messageParts, type BodyOf, type Sendable, type Touchpoint } from './touchpoint.js';

type Turn = BodyOf<'group'>['turns'][number];
type Question = NonNullable<BodyOf<'group'>['question']>;

const ROLE_NAMES = { host: '群主', assistant: '小助理' } as const;

/** 社群. Limits as for a private message: WeCom's API for group messages (4,000 bytes, 9 attachments). */
export const group: Touchpoint<'group'> = {
  id: 'group',
  name: { zh: '社群', en: 'Group' },
  limits: { bytes: 4_000, bestCharacters: 120, pictures: 9, videos: 9, links: 9, attachments: 9, oneKind: false },
  promptId: 'group',
  preview: { frame: 'group_chat', charactersPerLine: 17, foldsAfterLines: null },
  personal: false,
  parts: (body) => [
    ...body.turns.flatMap((turn, index) => messageParts(`turns.${index}.`, turn)),
    ...body.invitations.map(({ ask }, index) => ({ part: `invitations.${index}.ask`, text: ask })),
    ...(body.question === undefined
      ? []
      : [
          { part: 'question.text', text: body.question.text },
          ...body.question.options.map(({ label }, index) => ({
            part: `question.options.${index}.label`,
            text: label,
          })),
        ]),
  ],
  // The opening, then the question and whoever is asked in: all later turns answer to them.
  sendables: (body) => {
    const [opening, ...later] = body.turns.map(turnOf);
    return [
      ...(opening === undefined ? [] : [opening]),
      ...(body.question === undefined ? [] : [questionOf(body.question)]),
      ...body.invitations.map(({ koc, ask, waitMinutes }, index) => ({
        part: `invitations.${index}.ask`,
        label: `请${koc}说说（留 ${waitMinutes} 分钟）`,
        text: ask,
        attachments: [],
      })),
      ...later,
    ];
  },
};

const turnOf = ({ role, afterMinutes, text, attachments = [] }: Turn, index: number): Sendable => ({
  part: `turns.${index}.text`,
  label: afterMinutes === 0 ? ROLE_NAMES[role] : `${ROLE_NAMES[role]}（隔 ${afterMinutes} 分钟）`,
  text,
  attachments,
});

const questionOf = ({ text, options }: Question): Sendable => ({
  part: 'question.text',
  label: '提问',
  text: [text, ...options.map(({ label }, index) => `${String.fromCharCode(65 + index)}. ${label}`)].join('\n'),
  attachments: [],
});
