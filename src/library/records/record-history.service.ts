import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { AppError } from '../../kernel/index.js';
import { Database } from '../../platform/database/index.js';
import { cursorNumber, decodeCursor, toPage } from '../../platform/http/index.js';
import type { KindId } from '../kinds/kind.js';
import { UsageSources } from '../usage/usage-sources.service.js';
import { diffBodies, type FieldChange } from './body-diff.js';
import { Libraries } from './libraries.service.js';
import { RecordVersionEntity, type RecordVersionRow } from './record-version.entity.js';
import { Records } from './records.service.js';

/** What a record was before, and who rests on it now. */
@Injectable()
export class RecordHistory {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
    private readonly libraries: Libraries,
    private readonly sources: UsageSources,
  ) {}

  /** Newest first. */
  async versions(
    workspaceId: string,
    kind: KindId,
    slug: string,
    page: { cursor?: string | undefined; limit: number },
  ) {
    const { id: recordId } = await this.records.get(workspaceId, kind, slug);
    const before = page.cursor === undefined ? undefined : cursorNumber(decodeCursor(page.cursor, 1)[0]);
    const rows = await this.database.reader.find(RecordVersionEntity, {
      where: { workspaceId, recordId, ...(before === undefined ? {} : { number: LessThan(before) }) },
      select: { id: true, number: true, source: true, authorName: true, at: true },
      order: { number: 'DESC' },
      take: page.limit + 1,
    });
    return toPage(rows, page.limit, (row) => [row.number]);
  }

  async version(workspaceId: string, kind: KindId, slug: string, number: number): Promise<RecordVersionRow> {
    const { id: recordId } = await this.records.get(workspaceId, kind, slug);
    const row = await this.database.fresh.findOneBy(RecordVersionEntity, { workspaceId, recordId, number });
    if (row === null)
      throw new AppError('not_found', 'not_found', `${kind} "${slug}" has no version ${number}.`, {
        params: { kind, slug, number },
      });
    return row;
  }

  async diff(
    workspaceId: string,
    kind: KindId,
    slug: string,
    numbers: { from: number; to?: number | undefined },
  ): Promise<{ from: number; to: number; changes: FieldChange[] }> {
    const to = numbers.to ?? (await this.records.get(workspaceId, kind, slug)).version;
    const older = await this.version(workspaceId, kind, slug, numbers.from);
    const newer = await this.version(workspaceId, kind, slug, to);
    return { from: numbers.from, to, changes: diffBodies(older.body, newer.body) };
  }

  /** Live records that refer to it first, then what the rooms above know. */
  async usage(workspaceId: string, kind: KindId, slug: string) {
    await this.records.get(workspaceId, kind, slug);
    const inner = await this.libraries.usages(workspaceId, kind, slug);
    const usages = inner.map((use) => ({ type: use.kind, id: use.slug, title: use.title, where: use.field }));
    const outer = await this.sources.usages(workspaceId, kind, slug);
    return usages.length > 0 ? [{ source: 'records', usages }, ...outer] : outer;
  }
}
