import { Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { Allow, Who, type Actor } from '../../identity/index.js';
import { invalidField } from '../../kernel/index.js';
import { Api, Multipart, SecretAnswer, type Upload } from '../../platform/http/index.js';
import { AUDIO_TYPES } from './audio-type.js';
import {
  toVoiceNoteView,
  VoiceNoteFields,
  VoiceNoteList,
  VoiceNotePath,
  VoiceNotesPath,
  VoiceNoteView,
} from './voice-notes.schema.js';
import { VoiceNotes } from './voice-notes.service.js';

type Of<T extends z.ZodType> = z.output<T>;

/** 语音: said instead of typed. */
@ApiTags('voice notes')
@Controller('workspaces/:workspace/voice-notes')
export class VoiceNotesController {
  constructor(private readonly notes: VoiceNotes) {}

  @Post()
  @SecretAnswer()
  @Allow('interviews.answer')
  @Api({
    summary: 'Keep a recording beside a question or a material',
    description:
      'multipart/form-data: `question` or `material` first, the `file` last: M4A, MP3, OGG, AMR, WebM or WAV by its bytes, at most 20 MB. Written down in the background where an endpoint is set. It is heard and read by nobody but who sent it.',
    response: VoiceNoteView,
    status: 201,
    errors: [413, 415, 422],
  })
  async keep(
    @Who() actor: Actor,
    @Param({ schema: VoiceNotesPath }) _path: unknown,
    @Multipart(VoiceNoteFields) upload: Upload,
  ): Promise<VoiceNoteView> {
    const about = VoiceNoteFields.safeParse(upload.fields);
    if (!about.success) throw invalidField('question', 'expected the id of a question, or the slug of a material');
    return toVoiceNoteView(actor.workspaceSlug, await this.notes.keep(actor, about.data, upload.bytes));
  }

  @Get()
  @Allow('interviews.answer')
  @Api({ summary: 'Your own recordings', response: VoiceNoteList })
  async list(
    @Who() actor: Actor,
    @Param({ schema: VoiceNotesPath }) _path: unknown,
    @Query({ schema: VoiceNoteFields }) query: VoiceNoteFields,
  ): Promise<Of<typeof VoiceNoteList>> {
    const notes = await this.notes.list(actor, query);
    const items = notes.map((note) => toVoiceNoteView(actor.workspaceSlug, note));
    return { items, writtenDown: this.notes.writtenDown };
  }

  @Get(':note')
  @Allow('interviews.answer')
  @Api({ summary: 'How far a recording is', response: VoiceNoteView })
  async view(
    @Who() actor: Actor,
    @Param({ schema: VoiceNotePath }) { note }: Of<typeof VoiceNotePath>,
  ): Promise<VoiceNoteView> {
    return toVoiceNoteView(actor.workspaceSlug, await this.notes.own(actor, note));
  }

  @Post(':note/retry')
  @HttpCode(200)
  @SecretAnswer()
  @Allow('interviews.answer')
  @Api({ summary: 'Have a failed one written down once more', response: VoiceNoteView, errors: [409] })
  async retry(
    @Who() actor: Actor,
    @Param({ schema: VoiceNotePath }) { note }: Of<typeof VoiceNotePath>,
  ): Promise<VoiceNoteView> {
    return toVoiceNoteView(actor.workspaceSlug, await this.notes.retry(actor, note));
  }

  @Get(':note/audio')
  @Allow('interviews.answer')
  @Api({ summary: 'The recording', produces: AUDIO_TYPES })
  async audio(
    @Who() actor: Actor,
    @Param({ schema: VoiceNotePath }) { note: id }: Of<typeof VoiceNotePath>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { note, bytes } = await this.notes.bytes(actor, id);
    await reply
      .header('etag', `"${note.hash}"`)
      .header('cache-control', 'private, no-store')
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('cross-origin-resource-policy', 'same-origin')
      .header('content-disposition', 'inline')
      .type(note.contentType)
      .send(bytes);
  }
}
