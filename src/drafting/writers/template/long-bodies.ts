import type { BodyOf } from '../../../library/index.js';
import type { ChosenPicture } from '../../context/index.js';
import { opening } from './cited.js';
import type { Part } from './parts.js';

/** What collected parts make of an article, a live, a video and a note. A part belongs to what was opened last before it. */

type Unclaimed<T> = Omit<T, 'claims'>;
type Live = BodyOf<'live'>;
type Segment = Live['segments'][number];

/** A line of the outline is read at a glance. */
const OUTLINE = 40;

const wordsOf = (parts: readonly Part[], kind: Part['kind']): string[] =>
  parts.filter((part) => part.kind === kind).map(({ text }) => text);
const wordOf = (parts: readonly Part[], kind: Part['kind']): string => wordsOf(parts, kind)[0] ?? '';

/** The parts from each part of a kind to the next one of it. */
function stretches(parts: readonly Part[], begins: Part['kind']): Part[][] {
  const found: Part[][] = [];
  for (const part of parts) {
    if (part.kind === begins) found.push([part]);
    else found.at(-1)?.push(part);
  }
  return found;
}

export function articleOf(
  parts: readonly Part[],
  pictures: readonly ChosenPicture[],
): Unclaimed<BodyOf<'official_account'>> {
  const sections = stretches(parts, 'heading').map((inside, index) => {
    const picture = pictures[index];
    return {
      heading: wordOf(inside, 'heading'),
      text: wordsOf(inside, 'section').join('\n'),
      ...(picture === undefined ? {} : { attachments: [{ kind: 'image' as const, mediaId: picture.mediaId }] }),
    };
  });
  const written = sections.filter(({ text }) => text !== '');
  return {
    touchpoint: 'official_account',
    outline: written.map(({ heading, text }) => `${heading}：${[...opening(text, OUTLINE)].slice(0, 120).join('')}`),
    title: wordOf(parts, 'title'),
    digest: wordOf(parts, 'digest'),
    lead: wordOf(parts, 'lead'),
    sections: written,
    nextStep: wordOf(parts, 'next'),
  };
}

function segmentOf(inside: readonly Part[]): Segment {
  const [first] = inside;
  const [need, evidence, offer, limits] = (['wanted', 'proven', 'offering', 'caveat'] as const).map((kind) =>
    wordOf(inside, kind),
  );
  const ask = wordOf(inside, 'ask');
  return {
    atMinute: first?.kind === 'segment' ? first.minute : 0,
    title: first?.text ?? '',
    points: wordsOf(inside, 'point'),
    ...(need && evidence && offer && limits ? { product: { need, evidence, offer, limits } } : {}),
    ...(ask === '' ? {} : { interaction: ask }),
  };
}

export const liveOf = (parts: readonly Part[]): Unclaimed<Live> => ({
  touchpoint: 'live',
  title: wordOf(parts, 'title'),
  opening: wordOf(parts, 'lead'),
  segments: stretches(parts, 'segment')
    .map(segmentOf)
    .filter(({ points }) => points.length > 0),
  objections: parts.flatMap((part) => (part.kind === 'reply' ? [{ when: part.when, text: part.text }] : [])),
  thanks: wordOf(parts, 'next'),
});

export const videoOf = (parts: readonly Part[]): Unclaimed<BodyOf<'channels_video'>> => ({
  touchpoint: 'channels_video',
  hook: wordOf(parts, 'lead'),
  shots: stretches(parts, 'shot')
    .map((inside) => {
      const [first] = inside;
      const spoken = wordOf(inside, 'spoken');
      return {
        seconds: first?.kind === 'shot' ? first.seconds : 1,
        picture: first?.text ?? '',
        spoken,
        subtitle: wordOf(inside, 'subtitle') || spoken,
      };
    })
    .filter(({ spoken }) => spoken !== ''),
  ending: wordOf(parts, 'next'),
  ...(wordOf(parts, 'comment') === '' ? {} : { caption: wordOf(parts, 'comment') }),
});

export const noteOf = (
  parts: readonly Part[],
  pictures: readonly ChosenPicture[],
): Unclaimed<BodyOf<'public_note'>> => ({
  touchpoint: 'public_note',
  platform: 'xiaohongshu',
  title: wordOf(parts, 'title'),
  text: wordsOf(parts, 'text').join('\n'),
  tags: [...new Set(wordsOf(parts, 'tag').map((tag) => tag.replace(/[#\s]+/gu, '')))].filter(Boolean).slice(0, 10),
  attachments: pictures.slice(0, 9).map(({ mediaId }) => ({ kind: 'image' as const, mediaId })),
});

/** A signature is one line without a full stop; what is longer than WeChat takes is left to a person. */
export const matrixOf = (parts: readonly Part[]): Unclaimed<BodyOf<'persona_matrix'>> => {
  const [avatar = '', cover = ''] = wordsOf(parts, 'point');
  const plain = (text: string): string =>
    text
      .replace(/\s+/gu, ' ')
      .replace(/[。，]$/u, '')
      .trim();
  return {
    touchpoint: 'persona_matrix',
    nickname: plain(wordOf(parts, 'title')),
    signature: plain(wordOf(parts, 'lead')),
    avatar: plain(avatar),
    cover: plain(cover),
  };
};
