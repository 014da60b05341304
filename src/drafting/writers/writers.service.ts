import { Injectable } from '@nestjs/common';
import type { Result } from '../../kernel/index.js';
import { Workspaces } from '../../identity/index.js';
import type { DraftContext } from '../context/index.js';
import { LlmWriter, type WouldSend } from './llm/llm-writer.service.js';
import { TemplateWriter } from './template/template-writer.service.js';
import type { NotWritten, WriterKind, WritingJob, Written } from './writer.js';

/** Which writer writes, and who steps in for the model. */
@Injectable()
export class Writers {
  constructor(
    private readonly llm: LlmWriter,
    private readonly template: TemplateWriter,
    private readonly workspaces: Workspaces,
  ) {}

  /** What `auto` means in this installation. */
  resolve(asked: WriterKind | 'auto'): WriterKind {
    if (asked !== 'auto') return asked;
    return this.llm.configured ? 'llm' : 'template';
  }

  /** The context as its writer takes it: a model is told no more than fits. */
  told(asked: WriterKind | 'auto', context: DraftContext): DraftContext {
    return this.resolve(asked) === 'llm' ? this.llm.told(context) : context;
  }

  /** What would be sent to the model for a piece; null where templates write. */
  async wouldSend(asked: WriterKind | 'auto', workspaceId: string, context: DraftContext): Promise<WouldSend | null> {
    return this.resolve(asked) === 'llm' ? this.llm.wouldSend(workspaceId, context) : null;
  }

  /** Templates stand in for the model only where the workspace allows it; the draft is labelled as what it is. */
  async write(
    asked: WriterKind | 'auto',
    context: DraftContext,
    job: WritingJob,
  ): Promise<Result<Written, NotWritten>> {
    if (this.resolve(asked) === 'template') return this.template.write(context, job);
    const { settings } = await this.workspaces.lately(job.workspaceId);
    const written = await this.llm.write(context, job, !settings.secondModel);
    // A template cannot keep to one side of a pair.
    if (context.ab !== null) return written;
    if (written.ok || !written.error.fallback || !settings.templateFallback) return written;
    const instead = await this.template.write(context, job);
    return instead.ok ? instead : written;
  }
}
