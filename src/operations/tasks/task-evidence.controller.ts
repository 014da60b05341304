import { Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { Allow, Who, type Actor } from '../../identity/index.js';
import { Api, IfMatch, Multipart, type Upload } from '../../platform/http/index.js';
import { SCREENSHOT_TYPES } from './screenshot.js';
import { TaskEvidence } from './task-evidence.service.js';
import { TaskReading } from './task-reading.service.js';
import { TaskPath, TaskView } from './tasks.schema.js';

@ApiTags('tasks')
@Controller('workspaces/:workspace/tasks/:task/evidence')
export class TaskEvidenceController {
  constructor(
    private readonly evidence: TaskEvidence,
    private readonly reading: TaskReading,
  ) {}

  @Post()
  @HttpCode(200)
  @Allow('tasks.work')
  @Api({
    summary: 'Show that it went out: a screenshot',
    description:
      'multipart/form-data with one `file`: PNG, JPEG or WebP by its bytes, at most 10 MB. For a task that is started, ' +
      'missed or done; a new one takes the place of the one before.',
    response: TaskView,
    errors: [409, 412, 413, 415, 428],
  })
  async attach(
    @Who() actor: Actor,
    @Param({ schema: TaskPath }) { task }: z.output<typeof TaskPath>,
    @IfMatch() seen: number,
    @Multipart() upload: Upload,
  ): Promise<TaskView> {
    await this.evidence.attach(actor, task, seen, upload.bytes);
    return this.reading.view(actor, task);
  }

  @Get()
  @Allow('tasks.read')
  @Api({ summary: 'The screenshot', produces: SCREENSHOT_TYPES })
  async read(
    @Who() actor: Actor,
    @Param({ schema: TaskPath }) { task }: z.output<typeof TaskPath>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { screenshot, bytes } = await this.evidence.read(actor, task);
    await reply
      .header('etag', `"${screenshot.hash}"`)
      .header('cache-control', 'private, no-store')
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('cross-origin-resource-policy', 'same-origin')
      .header('content-disposition', 'inline')
      .type(screenshot.contentType)
      .send(bytes);
  }
}
