import { Inject, Injectable } from '@nestjs/common';
import { AppError, notFound, sha256, type Clock } from '../../kernel/index.js';
import { Audit, type Actor } from '../../identity/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { Database, UnitOfWork } from '../../platform/database/index.js';
import { FileStore } from '../../platform/files/index.js';
import { assertVersion } from '../../platform/http/index.js';
import { readableTask, workableTask } from './own-accounts.queries.js';
import { SCREENSHOT_MAX_BYTES, SCREENSHOT_TYPES, screenshotType, type Screenshot } from './screenshot.js';
import type { TaskState } from './task-states.js';
import { TaskEntity } from './task.entity.js';

/** Something has gone out, or is going out just now. */
const SHOWABLE: readonly TaskState[] = ['started', 'missed', 'done'];

/** Screenshots of what went out. */
@Injectable()
export class TaskEvidence {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly files: FileStore,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A new one takes the place of the one before. The bytes lie in the store before the transaction that names them. */
  async attach(actor: Actor, id: string, seen: number, bytes: Buffer): Promise<void> {
    const before = await workableTask(this.database.fresh, actor, id);
    assertVersion(before.version, seen);
    assertShowable(before);
    const screenshot = await this.keep(actor, bytes);
    try {
      await this.unitOfWork.run(async (tx) => {
        const task = await workableTask(tx.manager, actor, id);
        assertVersion(task.version, seen);
        assertShowable(task);
        const { affected } = await tx.manager.update(
          TaskEntity,
          { id, workspaceId: actor.workspaceId, version: seen },
          {
            screenshot,
            evidence: task.state === 'done' ? 'screenshot' : task.evidence,
            changedAt: this.clock.now(),
            version: seen + 1,
          },
        );
        if (affected !== 1) assertVersion(seen + 1, seen);
        const { hash, size, contentType } = screenshot;
        await this.audit.record(tx, actor, {
          action: 'task.evidence_added',
          subject: { type: 'task', id },
          before: task.screenshot && { hash: task.screenshot.hash },
          after: { hash, size, contentType },
        });
        tx.afterCommit(() => (task.screenshot === null ? undefined : this.files.delete(task.screenshot.key)));
      });
    } catch (error) {
      await this.files.delete(screenshot.key);
      throw error;
    }
  }

  /** @throws AppError 404 when there is none */
  async read(actor: Actor, id: string): Promise<{ screenshot: Screenshot; bytes: Buffer }> {
    const { screenshot } = await readableTask(this.database.fresh, actor, id);
    if (screenshot === null) throw notFound('screenshot of task', id);
    return { screenshot, bytes: await this.files.read(screenshot.key) };
  }

  private async keep({ workspaceId }: Actor, bytes: Buffer): Promise<Screenshot> {
    if (bytes.length === 0) throw wrongFile('invalid', 'empty_file', 'is empty', 'a picture');
    if (bytes.length > SCREENSHOT_MAX_BYTES)
      throw wrongFile('too_large', 'too_large', 'is larger than 10 MB', `at most ${SCREENSHOT_MAX_BYTES} bytes`);
    const type = await screenshotType(bytes);
    if (!type.ok)
      throw wrongFile('unsupported_media', 'unsupported_media', `is ${type.error}`, SCREENSHOT_TYPES.join(' | '));
    const { contentType, extension } = type.value;
    const hash = sha256(bytes);
    return { key: await this.files.put(bytes, { workspaceId, extension }), contentType, size: bytes.length, hash };
  }
}

function assertShowable({ state }: TaskEntity): void {
  if (!SHOWABLE.includes(state))
    throw new AppError('conflict', 'wrong_state', `Evidence belongs to a task at work or done; this one is ${state}.`);
}

const wrongFile = (
  kind: 'invalid' | 'too_large' | 'unsupported_media',
  code: string,
  message: string,
  expected: string,
): AppError =>
  new AppError(kind, code, `The file ${message}. Send ${expected}.`, {
    errors: [{ field: 'file', message, expected }],
  });
