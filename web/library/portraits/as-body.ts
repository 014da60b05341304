import type { Schema } from '../../api/client';
import type { Touchpoint } from '../../ui/tags';

/** A text that is kept as plain words, in the shape that previews draw. */
export function asBody(touchpoint: Touchpoint, words: string): Schema<'Body'> {
  const text = words.trim();
  switch (touchpoint) {
    case 'moments':
      return { touchpoint, text, attachments: [], claims: [] };
    case 'private_chat':
      return { touchpoint, opening: [{ text, attachments: [] }], followUps: [], replies: [], claims: [] };
    case 'group':
      return {
        touchpoint,
        turns: [{ role: 'host', afterMinutes: 0, text, attachments: [] }],
        invitations: [],
        claims: [],
      };
    case 'official_account':
      return {
        touchpoint,
        outline: [],
        ...{ title: firstLine(text), digest: '', lead: rest(text), sections: [], nextStep: '' },
        claims: [],
      };
    case 'live':
      return { touchpoint, title: '', opening: text, segments: [], objections: [], thanks: '', claims: [] };
    case 'channels_video':
      return { touchpoint, hook: firstLine(text), shots: [], ending: rest(text), claims: [] };
    case 'persona_matrix':
      return { touchpoint, nickname: firstLine(text), signature: rest(text), avatar: '', cover: '', claims: [] };
    case 'public_note':
      return {
        touchpoint,
        platform: 'xiaohongshu',
        ...{ title: firstLine(text), text: rest(text), tags: [], attachments: [] },
        claims: [],
      };
  }
}

const firstLine = (text: string): string => text.split('\n')[0] ?? '';
const rest = (text: string): string => text.split('\n').slice(1).join('\n').trim();
