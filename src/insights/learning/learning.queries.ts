import { In, IsNull, MoreThanOrEqual, Not, type EntityManager } from 'typeorm';
import {
  DraftEntity,
  DraftVersionEntity,
  keptShare,
  recordedOrigin,
  type LearnedExemplar,
} from '../../drafting/index.js';
import { plusSeconds, type Instant } from '../../kernel/index.js';
import { TaskEntity } from '../../operations/index.js';
import { approvedDrafts, ReviewDecisionEntity, ReviewWaiverEntity, type ApprovedDraft } from '../../review/index.js';
import { LEARNING_DAYS, type Accepted, type SentBack } from './learn.js';
import { meanResult, type Result } from './result-score.js';

const DAY = 86_400;
/** Uses of an exemplar are counted over as long as an audience is taken to remember. */
const USES_DAYS = 28;
/** Values a statement takes, with room to spare on both databases. */
const AT_ONCE = 500;

/** An approved draft with a result, and the text it would be learned from. */
export type AcceptedText = Accepted &
  Pick<ApprovedDraft, 'number' | 'segment' | 'persona' | 'product'> &
  Pick<LearnedExemplar, 'goal' | 'category' | 'body' | 'text'>;

/** Approved texts that went out as approved and whose result somebody counted. By ix_task_planned_at. */
export async function acceptedTexts(
  manager: EntityManager,
  workspaceId: string,
  now: Instant,
): Promise<AcceptedText[]> {
  const tasks = await manager.find(TaskEntity, {
    where: { workspaceId, plannedAt: MoreThanOrEqual(since(now, LEARNING_DAYS)), state: 'done', result: Not(IsNull()) },
    select: { id: true, draftId: true, hash: true, result: true },
  });
  const results = new Map<string, Result[]>();
  for (const { draftId, hash, result } of tasks)
    if (result !== null) results.set(`${draftId}/${hash}`, [...(results.get(`${draftId}/${hash}`) ?? []), result]);
  const ids = [...new Set(tasks.map(({ draftId }) => draftId))];
  const found: AcceptedText[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE);
    const approved = await approvedDrafts(manager, workspaceId, some);
    const waivers = await manager.findBy(ReviewWaiverEntity, { workspaceId, draftId: In(some) });
    const versions = await manager.findBy(DraftVersionEntity, { workspaceId, draftId: In(some) });
    const waived = new Set(waivers.map(({ draftId, hash }) => `${draftId}/${hash}`));
    for (const draft of approved) {
      const key = `${draft.draftId}/${draft.hash}`;
      const own = versions.filter(({ draftId }) => draftId === draft.draftId);
      const result = meanResult(results.get(key) ?? []);
      if (result !== null) found.push({ ...draft, kept: keptOf(own, draft.number), waived: waived.has(key), result });
    }
  }
  return found;
}

/** How much of the machine's words a version left standing; null where no machine wrote. */
function keptOf(versions: readonly DraftVersionEntity[], number: number): number | null {
  const version = versions.find((one) => one.number === number);
  const origin = version === undefined ? null : recordedOrigin(version);
  const machine = versions.find((one) => one.number === origin?.number);
  return version === undefined || machine === undefined ? null : keptShare(machine.text, version.text);
}

/** Machine-written texts that were sent back. By ix_review_decision_workspace_id. */
export async function sentBack(manager: EntityManager, workspaceId: string, now: Instant): Promise<SentBack[]> {
  return manager
    .createQueryBuilder(ReviewDecisionEntity, 'decision')
    .innerJoin(DraftEntity, 'draft', 'draft.id = decision.draftId AND draft.workspaceId = decision.workspaceId')
    .innerJoin(
      DraftVersionEntity,
      'version',
      'version.draftId = decision.draftId AND version.number = decision.number AND version.workspaceId = decision.workspaceId',
    )
    .select('draft.touchpoint', 'touchpoint')
    .addSelect('decision.reasonCode', 'reasonCode')
    .where('decision.workspaceId = :workspaceId AND decision.createdAt >= :since', {
      workspaceId,
      since: since(now, LEARNING_DAYS),
    })
    .andWhere('decision.action IN (:...actions)', { actions: ['request_changes', 'reject'] })
    .andWhere(`(version.writer <> 'person' OR version.origin IS NOT NULL)`)
    .getRawMany<SentBack>();
}

/** How many first versions were shown each learned exemplar lately. By ix_draft_version_workspace_id_id. */
export async function learnedUses(
  manager: EntityManager,
  workspaceId: string,
  now: Instant,
): Promise<Map<string, number>> {
  const versions = await manager
    .createQueryBuilder(DraftVersionEntity, 'version')
    .select(['version.id', 'version.reasons'])
    .where('version.workspaceId = :workspaceId AND version.number = 1 AND version.createdAt >= :since', {
      workspaceId,
      since: since(now, USES_DAYS),
    })
    .andWhere(`version.reasons LIKE '%"learned-%'`)
    .getMany();
  const uses = new Map<string, number>();
  for (const { reasons } of versions)
    for (const { about, record } of reasons) if (about === 'exemplar') uses.set(record, (uses.get(record) ?? 0) + 1);
  return uses;
}

const since = (now: Instant, days: number): Instant => plusSeconds(now, -days * DAY);
