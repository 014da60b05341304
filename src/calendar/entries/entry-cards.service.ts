import { Injectable } from '@nestjs/common';
import { notFound, plusDays, withOffset } from '../../kernel/index.js';
import { DraftVersionEntity } from '../../drafting/index.js';
import { Workspaces, type Actor } from '../../identity/index.js';
import { Libraries } from '../../library/index.js';
import { Database } from '../../platform/database/index.js';
import { approvedById, toItem } from '../approved-items.queries.js';
import { Boards, midnight, periodOf, type Board } from '../board.service.js';
import { assertRange } from '../calendar.schema.js';
import { breach, inWords, type Conflict } from '../rules/conflict.js';
import { entriesJson, entriesMark } from './entries.queries.js';
import type { EntriesQuery, EntryView } from './entries.schema.js';
import { judgeAt } from './entries.service.js';
import { EntryEntity, type Entry } from './entry.entity.js';
import { KeptAnswers } from './kept-answers.js';

const RANGE_DAYS = 62;
/** A dozen months of 10,000 entries each. */
const KEPT_BYTES = 48 * 2 ** 20;
const SHOWN = ['planned', 'released', 'recalled'] as const;

/** Entries as people look at them: a range at a glance, or one with all its five answers. */
@Injectable()
export class EntryCards {
  private readonly ranges = new KeptAnswers(KEPT_BYTES);

  constructor(
    private readonly database: Database,
    private readonly workspaces: Workspaces,
    private readonly libraries: Libraries,
    private readonly boards: Boards,
  ) {}

  /** JSON, ready to be sent. Most looks at a month follow another with no change between: the same bytes answer both. */
  async range(actor: Actor, { from, to, state, ...lanes }: EntriesQuery): Promise<Buffer> {
    assertRange(from, to, RANGE_DAYS);
    const { workspaceId } = actor;
    const { timeZone } = await this.workspaces.byId(workspaceId);
    const states = state === undefined ? SHOWN : state === 'all' ? [...SHOWN, 'removed'] : [state];
    const [begin, end] = [midnight(from, timeZone), midnight(plusDays(to, 1), timeZone)];
    const filter = { ...lanes, states, begin, end };
    const question = JSON.stringify([workspaceId, timeZone, filter]);
    const mark = await entriesMark(this.database, workspaceId, filter);
    const known = this.ranges.get(question, mark);
    if (known !== null) return known;
    const items = await entriesJson(this.database, workspaceId, filter);
    const head = `${JSON.stringify({ from, to, timeZone }).slice(0, -1)},"items":`;
    const bytes = Buffer.concat([Buffer.from(head), items, Buffer.from('}')]);
    this.ranges.keep(question, mark, bytes);
    return bytes;
  }

  async card(actor: Actor, id: string): Promise<EntryView> {
    const { workspaceId } = actor;
    const manager = this.database.fresh;
    const entry = await manager.findOneBy(EntryEntity, { id, workspaceId });
    if (entry === null) throw notFound('entry', id);
    const library = await this.libraries.snapshot(workspaceId);
    const approved = (await approvedById(manager, workspaceId, [entry.draftId])).get(entry.draftId);
    const items = approved === undefined ? [] : [toItem(approved, library)];
    const texts = await this.boards.texts(workspaceId);
    const layout = { library, workspaceId, period: periodOf(entry.startsAt), items, texts, except: id };
    const board = await this.boards.around(manager, layout);
    const { draftId, number } = entry;
    const text = await manager.findOneBy(DraftVersionEntity, { draftId, workspaceId, number });
    const [item] = items.filter(({ hash }) => hash === entry.hash);
    const found = item === undefined ? [inWords(breach('not_approved'))] : judgeAt(item, whereOf(entry), board);
    return toCard(entry, { text: text?.text ?? '', body: text?.body ?? null }, board, found);
  }
}

const whereOf = ({ startsAt, accountSlug: account, groupSlug: group }: Entry) => ({ startsAt, account, group });

function toCard(
  entry: Entry,
  written: { text: string; body: unknown },
  board: Board,
  found: readonly Conflict[],
): EntryView {
  const { id, segment, groupSlug, startsAt, touchpoint, accountSlug, draftId, number, hash, persona, product } = entry;
  const { goal, category, measure, reasons, phrases, score, origin, state, stateReason, locked, releaseNumber } = entry;
  const { createdBy, createdAt, changedAt, version } = entry;
  const { library, settings, agenda } = board;
  const account = agenda.accounts.get(accountSlug);
  return {
    id,
    who: {
      segment,
      segmentName: library.segments.get(segment)?.name ?? segment,
      group: groupSlug,
      groupName: groupSlug === null ? null : (library.groups.get(groupSlug)?.name ?? groupSlug),
    },
    when: { startsAt, local: withOffset(startsAt, settings.timeZone), timeZone: settings.timeZone },
    where: {
      ...{ touchpoint, account: accountSlug },
      accountName: account?.name ?? accountSlug,
      operatorId: account?.operatorId ?? null,
    },
    what: { draftId, number, hash, persona, product, ...written },
    why: { goal, category, measure },
    ...{
      reasons: [...reasons],
      phrases: [...(phrases ?? [])],
      score,
      origin,
      state,
      stateReason,
      locked,
      release: releaseNumber,
    },
    // What is over or off the calendar breaks nothing any more.
    conflicts: state === 'planned' || state === 'released' ? found.map((one) => ({ ...one })) : [],
    ...{ createdBy, createdAt, changedAt, version },
  };
}
