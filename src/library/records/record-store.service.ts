import { Inject, Injectable } from '@nestjs/common';
import { newId, type Clock } from '../../kernel/index.js';
import { Audit, type Actor, type AuditedChange } from '../../identity/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/database/index.js';
import type { KindId } from '../kinds/kind.js';
import { assertConsistent } from './consistency-check.queries.js';
import { ChangeAnnouncer } from './change-announcer.service.js';
import { diffBodies } from './body-diff.js';
import type { RecordChange } from './record-change.js';
import { recordStale } from './record-errors.js';
import { planChange, type AppliedChange, type PlannedChange, type Writing } from './record-plan.js';
import { RecordVersionEntity, type RecordSource, type RecordVersionRow } from './record-version.entity.js';
import { RecordEntity } from './record.entity.js';
import { bumpRevision, insertInParts, nextPositions, recordsByAddress } from './record-store.queries.js';
import { validBody } from './valid-body.js';

export interface ApplyOptions {
  readonly source: RecordSource;
  /** The caller has validated bodies and references of the whole library already, as an import does. */
  readonly checked?: boolean;
}

/** The one place where library records are written: by the API and by imports alike. */
@Injectable()
export class RecordStore {
  constructor(
    private readonly audit: Audit,
    private readonly announcer: ChangeAnnouncer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Makes all changes or none, and answers one outcome for each, in their order. Changes may refer to one another.
   * @throws AppError invalid_record (400) · slug_taken, archived, in_use (409) · stale_version (412) ·
   *   unknown_reference, in_future, does_not_fit (422) · not_found (404)
   */
  async apply(tx: Tx, actor: Actor, changes: readonly RecordChange[], options: ApplyOptions): Promise<AppliedChange[]> {
    if (changes.length === 0) return [];
    await tx.lock(actor.workspaceId, 'library');
    const { manager } = tx;
    const read = options.checked ? changes : changes.map(withValidBody);
    const present = await recordsByAddress(manager, actor.workspaceId, read);
    const writing = this.writing(actor, await nextPositions(manager, actor.workspaceId, read));
    const planned = read.map((change) => planChange(change, present, writing));
    const effective = planned.filter((outcome) => outcome.touched);
    if (!options.checked) await assertConsistent(manager, actor.workspaceId, effective, writing.at);
    await this.save(tx, effective, writing, options.source);
    if (effective.length > 0) {
      await bumpRevision(tx.manager, actor.workspaceId);
      await this.audit.recordAll(tx, actor, effective.map(audited));
      await this.announcer.announce(tx, actor.workspaceId, effective);
    }
    return planned;
  }

  private writing(actor: Actor, nextPosition: (kind: KindId) => number): Writing {
    const { workspaceId, personId, name } = actor;
    return { workspaceId, personId, name, at: this.clock.now(), newId: () => newId<string>(), nextPosition };
  }

  private async save(tx: Tx, changes: readonly PlannedChange[], writing: Writing, source: RecordSource): Promise<void> {
    await insertInParts(
      tx.manager,
      RecordEntity,
      changes.filter(({ change }) => change === 'created').map(({ record }) => record),
    );
    for (const outcome of changes) {
      if (outcome.change === 'created') continue;
      const { id, workspaceId, ...fields } = outcome.record;
      const { affected } = await tx.manager.update(
        RecordEntity,
        { id, workspaceId, version: outcome.from },
        fields as object,
      );
      if (affected !== 1) throw recordStale(fields.kind, fields.slug, outcome.from, fields.version);
    }
    const versions = changes
      .filter(({ record, from }) => record.version > from)
      .map(({ record }): RecordVersionRow => ({
        id: newId<string>(),
        workspaceId: record.workspaceId,
        recordId: record.id,
        number: record.version,
        body: record.body,
        source,
        authorId: writing.personId,
        authorName: writing.name,
        at: writing.at,
      }));
    await insertInParts(tx.manager, RecordVersionEntity, versions);
  }
}

function audited({ record, change, before }: AppliedChange): AuditedChange {
  const differences = change === 'created' ? [] : diffBodies(before, record.body);
  const side = (which: 'before' | 'after') =>
    Object.fromEntries(differences.map((one) => [one.path, one[which] ?? null]));
  return {
    action: `${record.kind}.${change}`,
    subject: { type: record.kind, id: record.slug },
    ...(change === 'created' ? {} : { before: side('before') }),
    after: change === 'created' ? record.body : { ...side('after'), version: record.version },
  };
}

const withValidBody = (change: RecordChange): RecordChange =>
  'body' in change && change.body !== undefined ? { ...change, body: validBody(change.kind, change.body) } : change;
