import { Injectable } from '@nestjs/common';
import { err, ok, sha256, type Result } from '../../../kernel/index.js';
import { plainText } from '../../../library/index.js';
import type { DraftContext } from '../../context/index.js';
import { readFrameworks } from '../../prompts/index.js';
import type { NotWritten, Writer, WritingJob, Written } from '../writer.js';
import { loadFrameworks } from './framework.js';
import { writeFromTemplate } from './write-from-template.js';

/** Writes from the installation's frameworks: no key, no network, the same seed gives the same draft. */
@Injectable()
export class TemplateWriter implements Writer {
  readonly kind = 'template';
  private readonly sources = readFrameworks();
  private readonly frameworks = loadFrameworks(this.sources);
  private readonly sourceHash = sha256(JSON.stringify(this.sources));

  /** Runs in one go, so that drafts written side by side see each other's texts. */
  write(context: DraftContext, job: WritingJob): Promise<Result<Written, NotWritten>> {
    const draft = writeFromTemplate(this.frameworks, context, job.seed, job.lately.texts, { judge: job.judge });
    if (!draft.ok) {
      const { code, message } = draft.error;
      return Promise.resolve(
        err({ code: `template_${code}`, message, detail: null, fallback: false, interrupted: false }),
      );
    }
    const { body, frameworkId } = draft.value;
    job.lately.add(plainText(body), context.segment.id);
    return Promise.resolve(
      ok({ body, writer: 'template', model: frameworkId, promptHash: this.sourceHash, promptVersion: null }),
    );
  }
}
