import type { Touchpoint } from './touchpoint.js';

/**
 * 人设矩阵: what is seen of a person before they say anything. Limits of WeChat's own forms: a nickname of 16 characters
 * (32 bytes where a Chinese character counts two), a signature of 30. Pictures are briefs for whoever makes them.
 */
export const personaMatrix: Touchpoint<'persona_matrix'> = {
  id: 'persona_matrix',
  name: { zh: '人设矩阵', en: 'Persona matrix' },
  limits: { characters: 30, bytes: 120, pictures: 1, videos: 0, links: 0, attachments: 1, oneKind: true },
  partLimits: [{ parts: /^nickname$/, limits: { characters: 16, bytes: 64 } }],
  promptId: 'persona_matrix',
  preview: { frame: 'profile', charactersPerLine: 20, foldsAfterLines: null },
  personal: false,
  parts: ({ nickname, signature }) => [
    { part: 'nickname', text: nickname },
    { part: 'signature', text: signature },
  ],
  briefs: ({ avatar, cover }) => [
    { part: 'avatar', text: avatar },
    { part: 'cover', text: cover },
  ],
  sendables: ({ nickname, signature, avatar, cover }) => [
    { part: 'nickname', label: '昵称和头像', text: nickname, attachments: [{ kind: 'image', brief: avatar }] },
    { part: 'signature', label: '个性签名和封面', text: signature, attachments: [{ kind: 'image', brief: cover }] },
  ],
};
