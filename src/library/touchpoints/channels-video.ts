import type { ChannelsVideoBody } from './long-body.schema.js';
import type { Touchpoint } from './touchpoint.js';

/** 视频号. A description takes 1,000 characters; a subtitle longer than a line of the screen is not read in time. */
export const channelsVideo: Touchpoint<'channels_video'> = {
  id: 'channels_video',
  name: { zh: '视频号', en: 'Channels video' },
  limits: { bytes: 8_000, bestCharacters: 60, pictures: 1, videos: 1, links: 1, attachments: 1, oneKind: false },
  partLimits: [
    { parts: /^hook$/, limits: { bestCharacters: 25 } },
    { parts: /\.subtitle$/, limits: { bestCharacters: 16 } },
    { parts: /^caption$/, limits: { characters: 1_000, bestCharacters: 60 } },
  ],
  promptId: 'channels_video',
  preview: { frame: 'video', charactersPerLine: 16, foldsAfterLines: null },
  personal: false,
  parts: (body) => [
    { part: 'hook', text: body.hook },
    ...body.shots.flatMap(({ spoken, subtitle }, index) => [
      { part: `shots.${index}.spoken`, text: spoken },
      { part: `shots.${index}.subtitle`, text: subtitle },
    ]),
    { part: 'ending', text: body.ending },
    ...(body.caption === undefined ? [] : [{ part: 'caption', text: body.caption }]),
  ],
  sendables: (body) => [
    { part: 'hook', label: '开口第一句', text: body.hook, attachments: [] },
    ...body.shots.flatMap(({ seconds, picture, spoken, subtitle }, index) => [
      {
        part: `shots.${index}.spoken`,
        label: `镜头 ${index + 1}（${startOf(body, index)}–${startOf(body, index) + seconds} 秒）`,
        text: spoken,
        attachments: [{ kind: 'video' as const, brief: picture }],
      },
      { part: `shots.${index}.subtitle`, label: `镜头 ${index + 1} 字幕`, text: subtitle, attachments: [] },
    ]),
    { part: 'ending', label: '结尾', text: body.ending, attachments: [] },
    ...(body.caption === undefined
      ? []
      : [{ part: 'caption', label: '视频描述', text: body.caption, attachments: [] }]),
  ],
};

/** Seconds from the beginning at which a shot starts. */
export const startOf = ({ shots }: ChannelsVideoBody, index: number): number =>
  shots.slice(0, index).reduce((sum, { seconds }) => sum + seconds, 0);
