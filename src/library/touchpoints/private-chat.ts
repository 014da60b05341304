import { messageParts, type Touchpoint } from './touchpoint.js';

/** 私聊. Limits: WeCom's API for messages to customers (4,000 bytes, 9 attachments); best length by what is read to the end. */
export const privateChat: Touchpoint<'private_chat'> = {
  id: 'private_chat',
  name: { zh: '私聊', en: 'Private chat' },
  limits: { bytes: 4_000, bestCharacters: 120, pictures: 9, videos: 9, links: 9, attachments: 9, oneKind: false },
  promptId: 'private_chat',
  preview: { frame: 'chat', charactersPerLine: 17, foldsAfterLines: null },
  personal: true,
  parts: (body) => [
    ...body.opening.flatMap((message, index) => messageParts(`opening.${index}.`, message)),
    ...body.followUps.flatMap(({ message }, index) => messageParts(`followUps.${index}.message.`, message)),
    ...body.replies.map(({ text }, index) => ({ part: `replies.${index}.text`, text })),
  ],
  sendables: (body) => [
    ...body.opening.map(({ text, attachments = [] }, index) => ({
      part: `opening.${index}.text`,
      label: body.opening.length > 1 ? `开场 ${index + 1}` : '开场',
      text,
      attachments,
    })),
    ...body.followUps.map(({ afterHours, message }, index) => ({
      part: `followUps.${index}.message.text`,
      label: `没回的话，${afterHours} 小时后`,
      text: message.text,
      attachments: message.attachments ?? [],
    })),
    ...body.replies.map(({ when, text }, index) => ({
      part: `replies.${index}.text`,
      label: `对方说「${when}」`,
      text,
      attachments: [],
    })),
  ],
};
