import { z } from 'zod';
import { Id, OperationsPath, Slug } from '../fields.schema.js';
import { VOICE_STATES, type VoiceNoteEntity } from './voice-note.entity.js';

export const VoiceNotesPath = OperationsPath;
export const VoiceNotePath = OperationsPath.extend({ note: Id.describe('Id of the voice note') });

/** What a recording belongs to: one of the two. Also how they are listed. */
export const VoiceNoteFields = z.strictObject({
  question: Id.optional().describe('Id of the interview question it answers'),
  material: Slug.optional()
    .describe('Slug of the material it belongs to, which may still be on its way')
    .meta({ example: '2026-11-18-kiln' }),
});
export type VoiceNoteFields = z.infer<typeof VoiceNoteFields>;

export const VoiceNoteView = z
  .object({
    id: Id,
    question: Id.nullable().describe('Id of the question it answers'),
    material: z.string().nullable().describe('Slug of its material').meta({ example: null }),
    contentType: z.string().describe('Read from the bytes').meta({ example: 'audio/mp4' }),
    size: z.number().int().describe('Bytes').meta({ example: 48_213 }),
    url: z
      .string()
      .describe('Where it can be heard')
      .meta({ example: '/api/v1/workspaces/nanzhi/voice-notes/0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b11/audio' }),
    state: z
      .enum(VOICE_STATES)
      .describe(
        '`waiting` to be written down · `done` · `failed`, with its reason · `by_hand`, no endpoint is set: type what you hear',
      )
      .meta({ example: 'done' }),
    text: z
      .string()
      .nullable()
      .describe('What was made out; nobody but you reads it')
      .meta({ example: '柿子又掉了三个' }),
    reason: z.string().nullable().describe('Why the last try failed').meta({ example: null }),
    createdAt: z.string().describe('UTC').meta({ example: '2026-11-24T04:10:00.000Z' }),
  })
  .meta({ id: 'VoiceNoteView' });
export type VoiceNoteView = z.infer<typeof VoiceNoteView>;
export const VoiceNoteList = z
  .object({
    items: z.array(VoiceNoteView).describe('Your own, newest first, at most 50'),
    writtenDown: z
      .boolean()
      .describe('Whether an endpoint is set that writes down what is said')
      .meta({ example: true }),
  })
  .meta({ id: 'VoiceNoteList' });

export const toVoiceNoteView = (workspace: string, note: VoiceNoteEntity): VoiceNoteView => {
  const { id, questionId: question, materialSlug: material, contentType, size, state, text, reason, createdAt } = note;
  const url = `/api/v1/workspaces/${workspace}/voice-notes/${id}/audio`;
  return { id, question, material, contentType, size, url, state, text, reason, createdAt };
};
