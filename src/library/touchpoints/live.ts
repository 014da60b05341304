import type { LiveBody } from './long-body.schema.js';
import type { Touchpoint } from './touchpoint.js';

/** What a product moment consists of, in the order in which it is said. */
export const PRODUCT_MOMENT = { need: '需要', evidence: '依据', offer: '优惠', limits: '说清' } as const;
const MOMENT = Object.keys(PRODUCT_MOMENT) as (keyof typeof PRODUCT_MOMENT)[];

type Segment = LiveBody['segments'][number];

/** 直播. It is spoken: nothing is cut off by a platform but its title (视频号直播: 22 characters are shown). */
export const live: Touchpoint<'live'> = {
  id: 'live',
  name: { zh: '直播', en: 'Live' },
  limits: { bytes: 60_000, pictures: 9, videos: 9, links: 9, attachments: 9, oneKind: false },
  partLimits: [{ parts: /^title$/, limits: { bestCharacters: 22 } }],
  promptId: 'live',
  preview: { frame: 'run_down', charactersPerLine: 24, foldsAfterLines: null },
  personal: false,
  parts: (body) => [
    { part: 'title', text: body.title },
    { part: 'opening', text: body.opening },
    ...body.segments.flatMap((segment, index) => segmentParts(`segments.${index}.`, segment)),
    ...body.objections.map(({ text }, index) => ({ part: `objections.${index}.text`, text })),
    { part: 'thanks', text: body.thanks },
  ],
  sendables: (body) => [
    { part: 'title', label: '预告标题', text: body.title, attachments: [] },
    { part: 'opening', label: '开场', text: body.opening, attachments: [] },
    ...body.segments.map((segment, index) => ({
      part: `segments.${index}.title`,
      label: `第 ${segment.atMinute} 分钟`,
      text: spoken(segment),
      attachments: [],
    })),
    ...body.objections.map(({ when, text }, index) => ({
      part: `objections.${index}.text`,
      label: `有人说「${when}」`,
      text,
      attachments: [],
    })),
    { part: 'thanks', label: '收尾', text: body.thanks, attachments: [] },
  ],
};

const segmentParts = (base: string, { title, points, product, interaction }: Segment) => [
  { part: `${base}title`, text: title },
  ...points.map((text, index) => ({ part: `${base}points.${index}`, text })),
  ...(product === undefined ? [] : MOMENT.map((key) => ({ part: `${base}product.${key}`, text: product[key] }))),
  ...(interaction === undefined ? [] : [{ part: `${base}interaction`, text: interaction }]),
];

/** A stretch as it lies before whoever speaks. */
const spoken = ({ title, points, product, interaction }: Segment): string =>
  [
    title,
    ...points.map((point) => `· ${point}`),
    ...(product === undefined ? [] : MOMENT.map((key) => `${PRODUCT_MOMENT[key]}：${product[key]}`)),
    ...(interaction === undefined ? [] : [`互动：${interaction}`]),
  ].join('\n');
