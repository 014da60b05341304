import { Inject, Injectable } from '@nestjs/common';
import { newId, type Clock, type PersonId, type WorkspaceId } from '../../kernel/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/database/index.js';
import { currentRequestId } from '../../platform/http/index.js';
import type { Via } from '../actor.js';
import { AuditEntryEntity } from './audit-entry.entity.js';
import { redact } from './redact.js';

/** As much of an actor as a trail needs; an `Actor` is one. Without a workspace it is a matter of the installation. */
export interface AuditActor {
  readonly workspaceId: WorkspaceId | null;
  readonly personId: PersonId | null;
  readonly name: string;
  readonly via: Via;
}

export interface AuditedChange {
  /** `<what>.<happened>`, such as `persona.updated`. */
  readonly action: string;
  readonly subject: { readonly type: string; readonly id: string };
  readonly before?: unknown;
  readonly after?: unknown;
  readonly note?: string;
}

/** SQLite binds at most 32,766 values, an entry has thirteen. */
const ENTRIES_A_STATEMENT = 500;

@Injectable()
export class Audit {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** Writes down a change in the transaction that makes it: both happen or neither does. */
  record(tx: Tx, actor: AuditActor, change: AuditedChange): Promise<void> {
    return this.recordAll(tx, actor, [change]);
  }

  /** Many changes of one moment, such as an import's, in as few statements as they fit. */
  async recordAll(tx: Tx, actor: AuditActor, changes: readonly AuditedChange[]): Promise<void> {
    const at = this.clock.now();
    const requestId = currentRequestId();
    const entries = changes.map((change) =>
      tx.manager.create(AuditEntryEntity, {
        id: newId<AuditEntryEntity['id']>(),
        workspaceId: actor.workspaceId,
        personId: actor.personId,
        actorName: actor.name,
        via: actor.via,
        action: change.action,
        subjectType: change.subject.type,
        subjectId: change.subject.id,
        before: redact(change.before ?? null),
        after: redact(change.after ?? null),
        note: change.note ?? null,
        requestId,
        at,
      }),
    );
    for (let start = 0; start < entries.length; start += ENTRIES_A_STATEMENT)
      await tx.manager.insert(AuditEntryEntity, entries.slice(start, start + ENTRIES_A_STATEMENT) as object[]);
  }
}
