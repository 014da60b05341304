import type { INestApplicationContext } from '@nestjs/common';
import { In } from 'typeorm';
import { Plans, Releases } from '../../calendar/index.js';
import { DraftEntity, currentVersions, type DraftAsk, type ItemView } from '../../drafting/index.js';
import { AppError } from '../../kernel/index.js';
import { Libraries } from '../../library/index.js';
import { CalendarDocuments, type CalendarDocument } from '../../operations/index.js';
import { Database } from '../../platform/database/index.js';
import { ReviewReading, Reviews } from '../../review/index.js';
import type { Week } from '../arguments.js';
import { draftAndWait } from '../draft-and-wait.js';
import type { Output } from '../output.js';
import type { Cast } from './set-up-brand.js';
import { weekAsks } from './week-asks.js';

export interface WeekPlayed {
  readonly document: CalendarDocument;
  /** Drafts a rule stopped, by rule. */
  readonly stopped: Readonly<Record<string, number>>;
  /** Items that ended without a draft, by why. */
  readonly unwritten: readonly { readonly state: string; readonly why: string }[];
}

/**
 * The main job, once through, by its own use cases: drafts for every segment and touchpoint, submitted by the writer,
 * approved by the reviewer where no blocking finding stands, planned and released by the scheduler.
 */
export async function playWeek(
  house: INestApplicationContext,
  cast: Cast,
  week: Week,
  writer: DraftAsk['writer'],
  output: Output,
): Promise<WeekPlayed> {
  const { id: workspaceId } = cast.workspace;
  const library = await house.get(Libraries).snapshot(workspaceId);
  const items: ItemView[] = [];
  for (const ask of weekAsks(library, week.from, writer))
    items.push(...(await draftAndWait(house, cast.actors.writer, ask, output)));
  const stopped = await review(
    house,
    cast,
    items.flatMap(({ draftId }) => draftId ?? []),
    output,
  );
  const document = await planAndRelease(house, cast, week, output);
  const unwritten = items
    .filter(({ draftId }) => draftId === null)
    .map(({ state, error, missing }) => ({ state, why: missing?.needed ?? error?.message ?? '' }));
  return { document, stopped, unwritten };
}

async function review(
  house: INestApplicationContext,
  cast: Cast,
  draftIds: string[],
  output: Output,
): Promise<Record<string, number>> {
  const { reader } = house.get(Database);
  const drafts = draftIds.length === 0 ? [] : await reader.findBy(DraftEntity, { id: In(draftIds) });
  const versions = await currentVersions(reader, drafts);
  const stopped: Record<string, number> = {};
  const bar = output.progress('reviewing', drafts.length);
  for (const [index, draft] of drafts.entries()) {
    await house.get(Reviews).move(cast.actors.writer, draft.id, { action: 'submit', seen: draft.hash, reason: null });
    const blocking = versions.get(draft.id)?.findings.filter(({ severity }) => severity === 'block') ?? [];
    for (const rule of new Set(blocking.map((finding) => finding.rule))) stopped[rule] = (stopped[rule] ?? 0) + 1;
    if (blocking.length === 0) await approve(house, cast, draft);
    bar.to(index + 1);
  }
  bar.end();
  return stopped;
}

/** By the reviewer, and where the policy asks for a second person by the admin. */
async function approve(house: INestApplicationContext, cast: Cast, { id, hash: seen }: DraftEntity): Promise<void> {
  for (const actor of [cast.actors.reviewer, cast.actors.admin]) {
    const { state } = await house.get(ReviewReading).view(actor, id);
    if (state !== 'in_review') return;
    await house.get(Reviews).move(actor, id, { action: 'approve', seen, reason: null });
  }
}

async function planAndRelease(
  house: INestApplicationContext,
  cast: Cast,
  { from, to }: Week,
  output: Output,
): Promise<CalendarDocument> {
  const { id: workspaceId } = cast.workspace;
  await house.get(Plans).propose(cast.actors.scheduler, { from, to, accept: 'all' });
  try {
    const { number } = await house.get(Releases).publish(cast.actors.scheduler, { from, to });
    return await house.get(CalendarDocuments).forRelease(workspaceId, number);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'nothing_to_release') throw error;
    output.note('Nothing could be placed in this week, so nothing was released: see what was left over and why.');
    return house.get(CalendarDocuments).forPeriod(workspaceId, { from, to });
  }
}
