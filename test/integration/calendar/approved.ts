import { newId, toInstant } from '../../../src/kernel/index.js';
import {
  citations,
  contentHash,
  DraftCitationEntity,
  DraftEntity,
  DraftVersionEntity,
} from '../../../src/drafting/index.js';
import { Accounts, demoAccounts } from '../../../src/audience/index.js';
import { Libraries, plainText, type Body, type Category, type Claim, type Goal } from '../../../src/library/index.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { ReviewEntity } from '../../../src/review/index.js';
import { distinctText } from '../../support/distinct-text.js';
import { startSampleApp, type SampleApp } from '../../support/sample-app.js';
import { TestClock } from '../../support/test-app.js';

export const CALENDAR = '/workspaces/beauty/calendar';
/** A Saturday; the week that is planned begins on Monday the 23rd. */
export const NOW = '2026-11-21T02:00:00Z';

export interface Wanted {
  touchpoint?: 'moments' | 'private_chat' | 'group';
  segment?: string;
  persona?: string;
  product?: string | null;
  goal?: Goal;
  category?: Category;
  claims?: Claim[];
  text?: string;
}

/** The sample brand with an account for each persona. */
export async function startCalendar(): Promise<SampleApp & { clock: TestClock }> {
  const clock = new TestClock(toInstant(NOW));
  const sample = await startSampleApp({ clock });
  const library = await sample.app.get(Libraries).snapshot(sample.workspace.id);
  for (const account of demoAccounts(library, [sample.people.operator]))
    await sample.app.get(Accounts).create(sample.system, account);
  return { ...sample, clock };
}

let told = 0;

const bodyOf = (touchpoint: Wanted['touchpoint'] & string, text: string, claims: Claim[]): Body => {
  if (touchpoint === 'moments') return { touchpoint, text, attachments: [], claims };
  if (touchpoint === 'private_chat') return { touchpoint, opening: [{ text }], followUps: [], replies: [], claims };
  return { touchpoint, turns: [{ role: 'host', afterMinutes: 0, text }], invitations: [], claims };
};

/** Approved drafts, written straight into the database: how they came about is other rooms' matter. Answers their ids. */
export async function approve(sample: SampleApp, ...wanted: Wanted[]): Promise<string[]> {
  const workspaceId = sample.workspace.id;
  const now = toInstant(NOW);
  return sample.app.get(UnitOfWork).run(async ({ manager }) => {
    const ids: string[] = [];
    for (const want of wanted) {
      const { touchpoint = 'moments', segment = 'office-worker', persona = 'linxia', product = null } = want;
      const { goal = 'build_trust', category = 'expertise', claims = [] } = want;
      const body = bodyOf(touchpoint, want.text ?? distinctText((told += 1)), claims);
      const text = plainText(body);
      const hash = contentHash(body);
      const id = newId<string>();
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
        ...{ version: 1, createdBy: sample.people.writer, createdAt: now, changedAt: now },
      });
      await manager.insert(DraftVersionEntity, {
        ...{ id: newId<string>(), workspaceId, draftId: id, number: 1, body, text, hash, findings: [], reasons: [] },
        ...{ writer: 'person', model: null, promptHash: null, authorId: sample.people.writer },
        ...{ checkedAt: now, createdAt: now },
      });
      for (const cited of citations(body.claims))
        await manager.insert(DraftCitationEntity, {
          ...{ id: newId<string>(), workspaceId, draftId: id, versionNumber: 1 },
          ...cited,
        });
      await manager.insert(ReviewEntity, {
        ...{ draftId: id, workspaceId, state: 'approved', number: 1, hash, reason: null, changedAt: now, version: 1 },
        ...{ submittedBy: sample.people.writer, submittedAt: now, decidedBy: sample.people.reviewer, decidedAt: now },
      });
      ids.push(id);
    }
    return ids;
  });
}

export const etag = (version: unknown): Record<string, string> => ({ 'if-match': `"${String(version)}"` });
export const rules = (body: Record<string, unknown>): string[] =>
  ((body['errors'] ?? []) as { code: string }[]).map(({ code }) => code).sort();

/** Looks again until what is awaited has happened: deliveries run after the commit. */
export async function eventually<T>(look: () => Promise<T>, happened: (seen: T) => boolean): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    const seen = await look();
    if (happened(seen) || tries > 100) return seen;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}
