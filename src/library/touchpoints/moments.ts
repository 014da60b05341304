import { messageParts, type Touchpoint } from './touchpoint.js';

/** 朋友圈. Limits: WeCom's API for a customer's Moments (2,000 characters, 4,000 bytes, 9 pictures or 1 video or 1 link). */
export const moments: Touchpoint<'moments'> = {
  id: 'moments',
  name: { zh: '朋友圈', en: 'Moments' },
  limits: {
    characters: 2_000,
    bytes: 4_000,
    lines: 6,
    pictures: 9,
    videos: 1,
    links: 1,
    attachments: 9,
    oneKind: true,
  },
  promptId: 'moments',
  preview: { frame: 'feed', charactersPerLine: 21, foldsAfterLines: 6 },
  personal: false,
  parts: (body) => [
    ...messageParts('', body),
    ...(body.callToAction ? [{ part: 'callToAction', text: body.callToAction }] : []),
    ...(body.firstComment ? [{ part: 'firstComment', text: body.firstComment }] : []),
  ],
  sendables: ({ text, callToAction, firstComment, attachments }) => [
    {
      part: 'text',
      label: '正文',
      // Writers often close the text with the same call; nobody posts it twice.
      text: callToAction && !text.includes(callToAction) ? `${text}\n${callToAction}` : text,
      attachments,
    },
    ...(firstComment ? [{ part: 'firstComment', label: '首条评论', text: firstComment, attachments: [] }] : []),
  ],
};
