import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { SharedReadings } from '../../kernel/index.js';
import { WorkspaceEntity, Workspaces } from '../../identity/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { KINDS } from '../kinds/index.js';
import { KIND_IDS } from '../kinds/kind.js';
import { buildLibrary, type Library } from '../library.js';
import { byCodeUnits } from './order.js';
import { revisionOf } from './record-store.queries.js';
import { RecordEntity, type RecordRow } from './record.entity.js';
import { addressOf } from './reference-targets.js';

/** A record that refers to another, and where. */
export interface InnerUsage {
  readonly kind: RecordRow['kind'];
  readonly slug: string;
  readonly title: string;
  readonly field: string;
}

interface Built {
  readonly library: Library;
  readonly usages: ReadonlyMap<string, readonly InnerUsage[]>;
  readonly addresses: ReadonlyMap<string, string>;
}

type LiveRecord = Pick<RecordRow, 'kind' | 'slug' | 'title' | 'body' | 'position'>;

/** Workspaces kept built at once; the one unused for longest goes first. */
const KEPT = 16;

/** A workspace's library as rules read it, built once for each revision. */
@Injectable()
export class Libraries {
  private readonly built = new Map<string, Promise<Built>>();
  private readonly looks = new SharedReadings<number>();

  constructor(
    private readonly database: Database,
    private readonly workspaces: Workspaces,
  ) {}

  async snapshot(workspaceId: string): Promise<Library> {
    return (await this.current(workspaceId)).library;
  }

  /** As the open transaction sees it, its own changes included: for decisions that must not rest on a moment ago. */
  async snapshotIn(tx: Tx, workspaceId: string): Promise<Library> {
    const revision = await revisionOf(tx.manager, workspaceId);
    const zone = await zoneOf(tx.manager, workspaceId);
    const kept = (await this.built.get(`${workspaceId}/${revision}/${zone}`))?.library;
    if (kept?.revision === revision) return kept;
    return inZone(buildLibrary(await liveRecords(tx.manager, workspaceId), revision), zone);
  }

  /** Live records that refer to this one. */
  async usages(workspaceId: string, kind: RecordRow['kind'], slug: string): Promise<readonly InnerUsage[]> {
    const { usages, addresses } = await this.current(workspaceId);
    return usages.get(addresses.get(`${kind}/${slug}`) ?? `${kind}/${slug}`) ?? [];
  }

  /** As `snapshot`, for those who write a batch: they share a look at the newest revision. */
  async lately(workspaceId: string): Promise<Library> {
    const revision = await this.looks.of(workspaceId, () => revisionOf(this.database.reader, workspaceId));
    return (await this.builtAt(workspaceId, revision)).library;
  }

  private async current(workspaceId: string): Promise<Built> {
    return this.builtAt(workspaceId, await revisionOf(this.database.reader, workspaceId));
  }

  private async builtAt(workspaceId: string, revision: number): Promise<Built> {
    const { timeZone: zone } = await this.workspaces.lately(workspaceId);
    const key = `${workspaceId}/${revision}/${zone}`;
    const kept = this.built.get(key);
    if (kept) this.built.delete(key);
    const built = kept ?? this.build(workspaceId, revision, zone);
    this.built.set(key, built);
    for (const oldest of this.built.keys()) if (this.built.size > KEPT) this.built.delete(oldest);
    return built.catch((error: unknown) => {
      this.built.delete(key);
      throw error;
    });
  }

  /** A change may land between reading the revision and reading the records: then they are read once more. */
  private async build(workspaceId: string, revision: number, zone: string): Promise<Built> {
    const records = await liveRecords(this.database.reader, workspaceId);
    const after = await revisionOf(this.database.reader, workspaceId);
    if (after !== revision) return this.build(workspaceId, after, zone);
    return {
      library: inZone(buildLibrary(records, revision), zone),
      usages: usagesAmong(records),
      addresses: new Map(records.map((record) => [`${record.kind}/${record.slug}`, addressOf(record)])),
    };
  }
}

async function zoneOf(manager: EntityManager, workspaceId: string): Promise<string> {
  const where = { id: workspaceId as WorkspaceEntity['id'] };
  const { timeZone } = await manager.findOneOrFail(WorkspaceEntity, { where, select: { id: true, timeZone: true } });
  return timeZone;
}

/** Days are counted in the workspace's zone everywhere; what the brand's file says is where a new workspace begins. */
const inZone = (library: Library, zone: string): Library => ({
  ...library,
  brand: { ...library.brand, time_zone: zone },
});

async function liveRecords(manager: EntityManager, workspaceId: string): Promise<LiveRecord[]> {
  const rows = await manager.find(RecordEntity, {
    where: { workspaceId, archivedAt: IsNull() },
    select: { id: true, kind: true, slug: true, title: true, body: true, position: true },
  });
  const rank = (record: LiveRecord) => KIND_IDS.indexOf(record.kind);
  return rows.sort(
    (left, right) => rank(left) - rank(right) || left.position - right.position || byCodeUnits(left.slug, right.slug),
  );
}

function usagesAmong(records: readonly LiveRecord[]): Map<string, InnerUsage[]> {
  const usages = new Map<string, InnerUsage[]>();
  for (const { kind, slug, title, body } of records)
    for (const reference of KINDS[kind].references(body as { id: string })) {
      const address = `${reference.kind}/${reference.id}`;
      const list = usages.get(address) ?? [];
      list.push({ kind, slug, title, field: reference.field });
      usages.set(address, list);
    }
  return usages;
}
