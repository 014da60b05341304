import { Inject, Injectable } from '@nestjs/common';
import { newId, notFound, type Clock, type Instant } from '../../kernel/index.js';
import { audienceOf, exposedRecords, Exposures } from '../../audience/index.js';
import { Audit, type Actor } from '../../identity/index.js';
import type { Claim } from '../../library/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/database/index.js';
import { assertVersion } from '../../platform/http/index.js';
import type { ApprovedItem } from '../approved-item.js';
import { sourceOf } from '../board.service.js';
import { measureOf } from '../measure.js';
import { EntryEntity, type Entry } from './entry.entity.js';

export interface NewEntry {
  readonly item: ApprovedItem;
  readonly startsAt: Instant;
  readonly group: string | null;
  readonly account: string;
  readonly reasons: readonly string[];
  readonly phrases: Entry['phrases'];
  readonly overrides?: Entry['overrides'];
  readonly score: number | null;
  readonly origin: Entry['origin'];
  readonly measure?: string | undefined;
}

const AT_ONCE = 200;
const TITLE_LENGTH = 60;

/** Rows of entries and the exposure ledger beside them, written inside somebody's unit of work. */
@Injectable()
export class EntryStore {
  constructor(
    private readonly audit: Audit,
    private readonly exposures: Exposures,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async insert(tx: Tx, actor: Actor, entries: readonly NewEntry[]): Promise<Entry[]> {
    const rows = entries.map((entry) => this.rowOf(actor, entry));
    for (let from = 0; from < rows.length; from += AT_ONCE)
      await tx.manager.insert(EntryEntity, rows.slice(from, from + AT_ONCE));
    await this.exposures.plan(
      tx,
      rows.map((row, index) => exposureOf(row, entries[index]?.item.claims ?? [])),
    );
    return rows;
  }

  /** Writes an entry into the ledger again that was taken off it. */
  expose(tx: Tx, entry: Entry, claims: readonly Claim[]): Promise<void> {
    return this.exposures.plan(tx, [exposureOf(entry, claims)]);
  }

  /** @throws AppError 404; 412 when it is not at the version the caller saw */
  async load(tx: Tx, actor: Actor, id: string, seen: number): Promise<Entry> {
    const entry = await tx.manager.findOneBy(EntryEntity, { id, workspaceId: actor.workspaceId });
    if (entry === null) throw notFound('entry', id);
    assertVersion(entry.version, seen);
    return entry;
  }

  /** Changes a loaded entry and audits it; answers it as it is now. */
  async change(
    tx: Tx,
    actor: Actor,
    entry: Entry,
    change: Partial<Entry>,
    action: string,
    note?: string,
  ): Promise<Entry> {
    const changed = { ...change, changedAt: this.clock.now(), version: entry.version + 1 };
    const { id, workspaceId, version } = entry;
    const { affected } = await tx.manager.update(EntryEntity, { id, workspaceId, version }, changed);
    if (affected !== 1) assertVersion(version + 1, version);
    await this.audit.record(tx, actor, {
      action,
      subject: { type: 'entry', id },
      before: pick(entry, change),
      after: change,
      ...(note === undefined ? {} : { note }),
    });
    return { ...entry, ...changed };
  }

  private rowOf(actor: Actor, entry: NewEntry): Entry {
    const { item, startsAt, group, account, reasons, phrases, overrides = null, score, origin, measure } = entry;
    const now = this.clock.now();
    return {
      ...{ id: newId<string>(), workspaceId: actor.workspaceId, segment: item.segment, groupSlug: group, startsAt },
      ...{ touchpoint: item.touchpoint, accountSlug: account, draftId: item.draftId, number: item.number },
      ...{ hash: item.hash, persona: item.personaSlug, product: item.productSlug, title: titleOf(item.text) },
      ...{ goal: item.goal, category: item.category, measure: measure ?? measureOf(item.goal) },
      ...{ reasons, phrases, overrides, score, origin },
      ...{ locked: false, state: 'planned', releaseNumber: null, stateReason: null },
      ...{ createdBy: actor.personId, createdAt: now, changedAt: now, version: 1 },
    };
  }
}

const titleOf = (text: string): string => Array.from(text.replace(/\s+/gu, ' ').trim()).slice(0, TITLE_LENGTH).join('');

const exposureOf = (row: Entry, claims: readonly Claim[]) => ({
  workspaceId: row.workspaceId,
  source: sourceOf(row.id),
  accountSlug: row.accountSlug,
  audience: audienceOf(row.segment, row.groupSlug),
  recordRefs: exposedRecords(row.draftId, claims),
  hash: row.hash,
  at: row.startsAt,
});

const pick = (entry: Entry, change: Partial<Entry>): Partial<Entry> =>
  Object.fromEntries(Object.keys(change).map((key) => [key, entry[key as keyof Entry]]));
