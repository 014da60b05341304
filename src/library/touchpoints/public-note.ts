import { messageParts, type Touchpoint } from './touchpoint.js';

/** 公域笔记. Limits of 小红书, the narrower of the two: a title of 20 characters, a text of 1,000, 18 pictures or 1 video. */
export const publicNote: Touchpoint<'public_note'> = {
  id: 'public_note',
  name: { zh: '公域笔记', en: 'Public note' },
  limits: {
    characters: 1_000,
    bytes: 8_000,
    bestCharacters: 500,
    pictures: 18,
    videos: 1,
    links: 0,
    attachments: 18,
    oneKind: true,
  },
  partLimits: [{ parts: /^title$/, limits: { characters: 20, bestCharacters: 20 } }],
  promptId: 'public_note',
  preview: { frame: 'note', charactersPerLine: 20, foldsAfterLines: null },
  personal: false,
  parts: (body) => [
    { part: 'title', text: body.title },
    ...messageParts('', body),
    ...body.tags.map((text, index) => ({ part: `tags.${index}`, text })),
  ],
  sendables: (body) => [
    { part: 'title', label: '标题', text: body.title, attachments: [] },
    { part: 'text', label: '正文', text: body.text, attachments: body.attachments },
    ...(body.tags.length === 0
      ? []
      : [{ part: 'tags.0', label: '话题', text: body.tags.map((tag) => `#${tag}`).join(' '), attachments: [] }]),
  ],
};
