import { Injectable } from '@nestjs/common';
import { err, ok, sha256, type Result } from '../../../kernel/index.js';
import { plainText } from '../../../library/index.js';
import type { DraftContext } from '../../context/index.js';
import { readFrameworks } from '../../prompts/index.js';
import type { NotWritten, Writer, WritingJob, Written } from '../writer.js';
import { loadFrameworks, type Framework } from './framework.js';
import { writeFromTemplate } from './write-from-template.js';

interface Installed {
  readonly frameworks: readonly Framework[];
  readonly hash: string;
}

/** The installation's files stay as they are while it runs: compiled once a process, however many services start in it. */
let compiled: Installed | null = null;

function installed(): Installed {
  if (compiled === null) {
    const sources = readFrameworks();
    compiled = { frameworks: loadFrameworks(sources), hash: sha256(JSON.stringify(sources)) };
  }
  return compiled;
}

/** Writes from the installation's frameworks: no key, no network, the same seed gives the same draft. */
@Injectable()
export class TemplateWriter implements Writer {
  readonly kind = 'template';
  private readonly installed = installed();

  /** Runs in one go, so that drafts written side by side see each other's texts. */
  write(context: DraftContext, job: WritingJob): Promise<Result<Written, NotWritten>> {
    const draft = writeFromTemplate(this.installed.frameworks, context, job.seed, job.lately.texts, {
      judge: job.judge,
    });
    if (!draft.ok) {
      const { code, message } = draft.error;
      return Promise.resolve(
        err({ code: `template_${code}`, message, detail: null, fallback: false, interrupted: false }),
      );
    }
    const { body, frameworkId } = draft.value;
    job.lately.add(plainText(body));
    return Promise.resolve(
      ok({ body, writer: 'template', model: frameworkId, promptHash: this.installed.hash, promptVersion: null }),
    );
  }
}
