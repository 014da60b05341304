import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { newId, type Instant } from '../../kernel/index.js';
import type { Tx } from '../../platform/database/index.js';
import { LedgerChanges } from './ledger-changes.js';
import { EXPOSURE_STATES, ExposureEntity, type ExposureState } from './exposure.entity.js';

export interface ExposureLines {
  readonly workspaceId: string;
  readonly source: string;
  readonly accountSlug: string;
  readonly audience: string;
  readonly recordRefs: readonly string[];
  readonly hash: string;
  readonly at: Instant;
}

/** PostgreSQL takes 65,535 values a statement, SQLite 32,766. */
const AT_ONCE = 500;
const NOT_OUT: ExposureState[] = ['planned', 'released'];

/** The ledger's pen. Calendar and operations hold it; everybody else reads. */
@Injectable()
export class Exposures {
  /** For who keeps what the ledger says in memory. */
  readonly changes = new LedgerChanges();

  /** Writes lines for sources that have none yet. */
  async plan(tx: Tx, lines: readonly ExposureLines[]): Promise<void> {
    const rows = lines.flatMap(({ recordRefs, ...line }) =>
      recordRefs.map((recordRef) => ({ ...line, id: newId<string>(), recordRef, state: 'planned' as const })),
    );
    for (let from = 0; from < rows.length; from += AT_ONCE)
      await tx.manager.insert(ExposureEntity, rows.slice(from, from + AT_ONCE));
    this.noteAfter(tx, lines);
  }

  /** It will be seen elsewhere, or at another time. What is out stays written as it was seen. */
  async move(tx: Tx, workspaceId: string, source: string, to: Pick<ExposureLines, 'accountSlug' | 'audience' | 'at'>) {
    const notOut = { workspaceId, source, state: In(NOT_OUT) };
    await tx.manager.update(ExposureEntity, notOut, { ...to, state: 'planned' });
    this.noteAfter(tx, [{ workspaceId }]);
  }

  /** @param was only lines in one of these states */
  async mark(
    tx: Tx,
    workspaceId: string,
    sources: readonly string[],
    state: ExposureState,
    was: readonly ExposureState[] = EXPOSURE_STATES,
  ): Promise<void> {
    for (let from = 0; from < sources.length; from += AT_ONCE)
      await tx.manager.update(
        ExposureEntity,
        { workspaceId, source: In(sources.slice(from, from + AT_ONCE)), state: In([...was]) },
        { state },
      );
  }

  /** It will not be seen after all. What is out stays written: it was seen. */
  async takeBack(tx: Tx, workspaceId: string, sources: readonly string[]): Promise<void> {
    for (let from = 0; from < sources.length; from += AT_ONCE)
      await tx.manager.delete(ExposureEntity, {
        workspaceId,
        source: In(sources.slice(from, from + AT_ONCE)),
        state: In(NOT_OUT),
      });
    this.noteAfter(tx, [{ workspaceId }]);
  }

  private noteAfter(tx: Tx, lines: readonly Pick<ExposureLines, 'workspaceId'>[]): void {
    const workspaces = new Set(lines.map(({ workspaceId }) => workspaceId));
    tx.afterCommit(() => {
      for (const workspaceId of workspaces) this.changes.note(workspaceId);
    });
  }
}
