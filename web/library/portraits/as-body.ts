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
  }
}
