import { Injectable } from '@nestjs/common';
import type { Instant, WorkspaceId } from '../../kernel/index.js';
import { Database } from '../../platform/database/index.js';
import { AuditEntryEntity } from './audit-entry.entity.js';

export interface AuditFilter {
  readonly subjectType?: string | undefined;
  readonly subjectId?: string | undefined;
  readonly personId?: string | undefined;
  readonly action?: string | undefined;
  readonly from?: Instant | undefined;
  /** Excluded. */
  readonly until?: Instant | undefined;
  /** `at` and id of the entry before this page. */
  readonly after?: readonly [string, string] | undefined;
}

@Injectable()
export class AuditTrail {
  constructor(private readonly database: Database) {}

  /** The newest first. Walks `ix_audit_entry_at`; with a subject, `ix_audit_entry_subject`. */
  entries(workspaceId: WorkspaceId, filter: AuditFilter, limit: number): Promise<AuditEntryEntity[]> {
    const query = this.database.reader
      .createQueryBuilder(AuditEntryEntity, 'entry')
      .where('entry.workspaceId = :workspaceId', { workspaceId })
      .orderBy('entry.at', 'DESC')
      .addOrderBy('entry.id', 'DESC')
      .take(limit);
    const { subjectType, subjectId, personId, action, from, until, after } = filter;
    if (subjectType !== undefined) query.andWhere('entry.subjectType = :subjectType', { subjectType });
    if (subjectId !== undefined) query.andWhere('entry.subjectId = :subjectId', { subjectId });
    if (personId !== undefined) query.andWhere('entry.personId = :personId', { personId });
    if (action !== undefined) query.andWhere('entry.action = :action', { action });
    if (from !== undefined) query.andWhere('entry.at >= :from', { from });
    if (until !== undefined) query.andWhere('entry.at < :until', { until });
    if (after !== undefined)
      query.andWhere('(entry.at < :at OR (entry.at = :at AND entry.id < :id))', { at: after[0], id: after[1] });
    return query.getMany();
  }
}
