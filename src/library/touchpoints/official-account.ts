import { messageParts, type Touchpoint } from './touchpoint.js';

/**
 * 公众号. A title takes 64 characters and a digest 120 in the editor of mp.weixin.qq.com; an article's content 20,000
 * characters (its API for drafts), which no section comes near. A screen of a phone holds about 300 characters.
 */
export const officialAccount: Touchpoint<'official_account'> = {
  id: 'official_account',
  name: { zh: '公众号', en: 'Official account' },
  limits: { bytes: 60_000, bestCharacters: 600, pictures: 9, videos: 1, links: 1, attachments: 9, oneKind: false },
  partLimits: [
    { parts: /^title$/, limits: { characters: 64, bestCharacters: 28 } },
    { parts: /^digest$/, limits: { characters: 120, bestCharacters: 54 } },
    { parts: /^(?:lead|nextStep)$/, limits: { bestCharacters: 200 } },
  ],
  promptId: 'official_account',
  preview: { frame: 'article', charactersPerLine: 20, foldsAfterLines: null },
  personal: false,
  parts: (body) => [
    { part: 'title', text: body.title },
    { part: 'digest', text: body.digest },
    { part: 'lead', text: body.lead },
    ...body.sections.flatMap((section, index) => [
      { part: `sections.${index}.heading`, text: section.heading },
      ...messageParts(`sections.${index}.`, section),
    ]),
    { part: 'nextStep', text: body.nextStep },
  ],
  sendables: (body) => [
    { part: 'title', label: '标题', text: body.title, attachments: [] },
    { part: 'digest', label: '摘要', text: body.digest, attachments: [] },
    { part: 'lead', label: '开头', text: body.lead, attachments: [] },
    ...body.sections.flatMap(({ heading, text, attachments = [] }, index) => [
      { part: `sections.${index}.heading`, label: `第 ${index + 1} 节小标题`, text: heading, attachments: [] },
      { part: `sections.${index}.text`, label: `第 ${index + 1} 节正文`, text, attachments },
    ]),
    { part: 'nextStep', label: '结尾', text: body.nextStep, attachments: [] },
  ],
};
