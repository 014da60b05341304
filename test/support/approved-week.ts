import { EntryEntity } from '../../src/calendar/index.js';
import { Accounts, demoAccounts } from '../../src/audience/index.js';
import {
  citations,
  contentHash,
  DraftCitationEntity,
  DraftEntity,
  DraftVersionEntity,
} from '../../src/drafting/index.js';
import { newId, toInstant } from '../../src/kernel/index.js';
import { CATEGORIES, Libraries, plainText, type Body, type Category, type Goal } from '../../src/library/index.js';
import { Database, UnitOfWork } from '../../src/platform/database/index.js';
import { ReviewEntity } from '../../src/review/index.js';
import type { SampleApp } from './sample-app.js';

/** A Saturday; the week that is planned begins on Monday the 23rd. */
export const SATURDAY = '2026-11-21T02:00:00Z';

interface Wanted {
  readonly text: string;
  readonly segment?: string;
  readonly persona?: string;
  readonly touchpoint?: 'moments' | 'private_chat';
  readonly product?: string;
  readonly goal?: Goal;
  readonly category?: Category;
}

/** The sample brand's accounts, one for each persona, worked by its operator. */
export async function arrangeAccounts({ app, system, people, workspace }: SampleApp): Promise<void> {
  const library = await app.get(Libraries).snapshot(workspace.id);
  for (const account of demoAccounts(library, [people.operator])) await app.get(Accounts).create(system, account);
}

/** Approved drafts as they would be after a review. Answers their ids. */
export async function arrangeApproved(
  { app, workspace, people }: SampleApp,
  wanted: readonly Wanted[],
): Promise<string[]> {
  const workspaceId = workspace.id;
  const now = toInstant(SATURDAY);
  return app.get(UnitOfWork).run(async ({ manager }) => {
    const ids: string[] = [];
    for (const want of wanted) {
      const { text, segment = 'office-worker', persona = 'linxia', touchpoint = 'moments', product = null } = want;
      const { goal = 'build_trust', category = 'expertise' } = want;
      const body: Body =
        touchpoint === 'moments'
          ? { touchpoint, text, attachments: [], claims: [] }
          : { touchpoint, opening: [{ text }], followUps: [], replies: [], claims: [] };
      const hash = contentHash(body);
      const id = newId<string>();
      const row = { workspaceId, draftId: id, hash };
      await manager.insert(DraftEntity, {
        ...{
          id,
          family: id,
          workspaceId,
          requestId: null,
          itemId: null,
          segment,
          touchpoint,
          persona,
          product,
          goal,
          category,
        },
        ...{ publishOn: '2026-11-24', currentNumber: 1, hash, blocking: false, searchText: text, status: 'kept' },
        ...{ version: 1, createdBy: people.writer, createdAt: now, changedAt: now },
      });
      await manager.insert(DraftVersionEntity, {
        ...{ ...row, id: newId<string>(), number: 1, body, text: plainText(body), findings: [], reasons: [] },
        ...{ writer: 'person', model: null, promptHash: null, authorId: people.writer, checkedAt: now, createdAt: now },
      });
      for (const cited of citations(body.claims))
        await manager.insert(DraftCitationEntity, {
          id: newId<string>(),
          workspaceId,
          draftId: id,
          versionNumber: 1,
          ...cited,
        });
      await manager.insert(ReviewEntity, {
        ...{ ...row, state: 'approved', number: 1, reason: null, changedAt: now, version: 1 },
        ...{ submittedBy: people.writer, submittedAt: now, decidedBy: people.reviewer, decidedAt: now },
      });
      ids.push(id);
    }
    return ids;
  });
}

/** A month of planned entries, written straight into the database: how they came about is not the question there. */
export async function arrangeMonth(sample: SampleApp, month: string, count: number): Promise<void> {
  const [draftId = ''] = await arrangeApproved(sample, [{ text: '一条内容，排了很多次。' }]);
  const { app, workspace } = sample;
  const workspaceId = workspace.id;
  const [year = 0, number = 0] = month.split('-').map(Number);
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const draft = await app.get(Database).fresh.findOneByOrFail(DraftEntity, { id: draftId, workspaceId });
  const now = toInstant(SATURDAY);
  const rows = Array.from({ length: count }, (_, index) => {
    const minutes = 9 * 60 + ((Math.floor(index / days) * 11) % 720);
    const day = `${month}-${String((index % days) + 1).padStart(2, '0')}`;
    const local = `${day}T${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00`;
    return {
      ...{
        id: newId<string>(),
        workspaceId,
        segment: 'office-worker',
        groupSlug: null,
        touchpoint: 'moments' as const,
      },
      ...{ startsAt: toInstant(`${local}+08:00`), accountSlug: index % 2 === 0 ? 'linxia-1' : 'taozi-1', draftId },
      ...{ number: 1, hash: draft.hash, persona: 'linxia', product: null, title: `第 ${String(index + 1)} 条` },
      ...{ goal: 'build_trust' as const, category: CATEGORIES[index % CATEGORIES.length] ?? 'life', measure: '回复数' },
      ...{
        reasons: [],
        overrides: null,
        score: null,
        origin: 'hand' as const,
        locked: index % 50 === 0,
        state: 'planned' as const,
      },
      ...{ releaseNumber: null, stateReason: null, createdBy: null, createdAt: now, changedAt: now, version: 1 },
    };
  });
  await app.get(UnitOfWork).run(async ({ manager }) => {
    for (let from = 0; from < rows.length; from += 100) await manager.insert(EntryEntity, rows.slice(from, from + 100));
  });
}
