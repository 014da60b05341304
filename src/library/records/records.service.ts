import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '../../identity/index.js';
import { Database, UnitOfWork } from '../../platform/database/index.js';
import { KINDS } from '../kinds/index.js';
import type { KindId } from '../kinds/kind.js';
import { excerptOf } from './excerpt.js';
import type { RecordChange } from './record-change.js';
import { recordNotFound } from './record-errors.js';
import { RecordStore } from './record-store.service.js';
import { RecordEntity, type RecordRow } from './record.entity.js';
import { findRecords, listRecords, type RecordSort } from './records.queries.js';

interface ListQuery {
  readonly kind?: KindId | undefined;
  readonly q: string;
  readonly archived: 'false' | 'true' | 'all';
  readonly sort: RecordSort;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** What people do with single records. */
@Injectable()
export class Records {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly store: RecordStore,
  ) {}

  create(actor: Actor, kind: KindId, body: unknown): Promise<RecordRow> {
    return this.change(actor, { action: 'create', kind, body });
  }

  update(actor: Actor, kind: KindId, slug: string, body: unknown, seen: number): Promise<RecordRow> {
    return this.change(actor, { action: 'update', kind, slug, body, seen });
  }

  archive(actor: Actor, kind: KindId, slug: string, seen?: number): Promise<RecordRow> {
    return this.change(actor, { action: 'archive', kind, slug, ...(seen === undefined ? {} : { seen }) });
  }

  restore(actor: Actor, kind: KindId, slug: string, seen?: number): Promise<RecordRow> {
    return this.change(actor, { action: 'restore', kind, slug, ...(seen === undefined ? {} : { seen }) });
  }

  /** Archived ones too: history and "where used" outlive a record's use. */
  async get(workspaceId: string, kind: KindId, slug: string): Promise<RecordRow> {
    const row = await this.database.fresh.findOneBy(RecordEntity, { workspaceId, kind, slug });
    if (row === null) throw recordNotFound(kind, slug);
    return row;
  }

  /** In the order of the slugs asked for; unknown ones are left out. */
  async many(workspaceId: string, kind: KindId, slugs: readonly string[]): Promise<RecordRow[]> {
    const rows = await this.database.reader.findBy(RecordEntity, { workspaceId, kind, slug: In([...slugs]) });
    const bySlug = new Map(rows.map((row) => [row.slug, row]));
    return slugs.flatMap((slug) => bySlug.get(slug) ?? []);
  }

  list(workspaceId: string, { kind, q, archived, sort, cursor, limit }: ListQuery) {
    const kinds = kind === undefined ? [] : [kind];
    const filter = { workspaceId, kinds, archived: archived === 'all' ? archived : archived === 'true', query: q };
    return listRecords(this.database.reader, this.database.dialect, filter, { sort, cursor, limit });
  }

  async search(workspaceId: string, query: string, kind: KindId | undefined, limit: number) {
    const filter = { workspaceId, kinds: kind === undefined ? [] : [kind], archived: false, query };
    const rows = await findRecords(this.database.reader, this.database.dialect, filter, limit);
    return rows.map((row) => ({
      kind: row.kind,
      slug: row.slug,
      title: row.title,
      excerpt: excerptOf(KINDS[row.kind].searched(row.body as { id: string }), query),
    }));
  }

  private change(actor: Actor, change: RecordChange): Promise<RecordRow> {
    return this.unitOfWork.run(async (tx) => {
      const [outcome] = await this.store.apply(tx, actor, [change], { source: 'api' });
      if (outcome === undefined) throw new Error('A change has one outcome.');
      return outcome.record;
    });
  }
}
