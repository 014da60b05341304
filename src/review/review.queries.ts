import { In, IsNull, Like, MoreThanOrEqual, Not, type EntityManager } from 'typeorm';
import { notFound, type Day } from '../kernel/index.js';
import { currentVersion, DraftEntity, DraftVersionEntity } from '../drafting/index.js';
import type { Finding } from '../checks/index.js';
import type { Body } from '../library/index.js';
import { ReviewEntity } from './review.entity.js';
import { ReviewWaiverEntity } from './review-waiver.entity.js';
import { letResemble, openFindings, waivedUntil } from './waivers.js';

/** A draft as its reviewer meets it: the row, its current version, where it stands, what is still open. */
export interface DraftUnderReview {
  readonly draft: DraftEntity;
  readonly current: DraftVersionEntity;
  readonly review: ReviewEntity;
  readonly open: readonly Finding[];
}

/** @throws AppError 404 when the draft is not in this workspace */
export async function draftUnderReview(
  manager: EntityManager,
  workspaceId: string,
  draftId: string,
  /** The local day waivers must hold on. */
  day: string,
): Promise<DraftUnderReview> {
  const review = await manager.findOneBy(ReviewEntity, { draftId, workspaceId });
  const draft = await manager.findOneBy(DraftEntity, { id: draftId, workspaceId });
  if (!draft || !review) throw notFound('draft', draftId);
  const current = await manager.findOneByOrFail(DraftVersionEntity, {
    workspaceId,
    draftId,
    number: draft.currentNumber,
  });
  const waivers = await manager.findBy(ReviewWaiverEntity, { workspaceId, draftId, hash: current.hash });
  return { draft, current, review, open: openFindings(current.findings, { hash: current.hash, day }, waivers) };
}

/** The version that is current now. @throws AppError 404 when the draft is not in this workspace */
export async function commentedVersion(
  manager: EntityManager,
  workspaceId: string,
  draftId: string,
): Promise<DraftVersionEntity> {
  const version = await currentVersion(manager, workspaceId, draftId);
  if (!version) throw notFound('draft', draftId);
  return version;
}

/** Everybody whose words or request a draft comes from: none of them may approve it. */
export async function authorsOf(manager: EntityManager, draft: DraftEntity, review: ReviewEntity): Promise<string[]> {
  const rows: { authorId: string | null }[] = await manager
    .createQueryBuilder(DraftVersionEntity, 'version')
    .select('DISTINCT version.author_id', 'authorId')
    .where('version.workspace_id = :workspaceId AND version.draft_id = :draftId', {
      workspaceId: draft.workspaceId,
      draftId: draft.id,
    })
    .getRawMany();
  const everybody = [draft.createdBy, review.submittedBy, ...rows.map(({ authorId }) => authorId)];
  return [...new Set(everybody.filter((person) => person !== null))];
}

/** An approved text with what the calendar must know of it. */
export interface ApprovedDraft {
  readonly draftId: string;
  readonly number: number;
  readonly hash: string;
  readonly family: string;
  readonly touchpoint: DraftEntity['touchpoint'];
  readonly segment: string;
  readonly persona: string;
  readonly product: string | null;
  readonly goal: DraftEntity['goal'];
  readonly category: DraftEntity['category'];
  /** The local day it was written for. */
  readonly writtenFor: Day;
  readonly body: Body;
  readonly text: string;
  readonly approvedAt: string;
  /** The last local day on which every waiver it was approved with holds; null when none runs out. */
  readonly waivedUntil: string | null;
  /** Drafts a reviewer let it resemble, each to the last local day on which that holds; null: as long as the text stands. */
  readonly mayResemble: readonly { readonly draftId: string; readonly until: string | null }[];
}

/**
 * Approved drafts of a workspace, oldest approval first: only where the approval is of the current text. Served by
 * ix_review_workspace_id_state.
 * @param draftIds only these; all when left out
 */
export async function approvedDrafts(
  manager: EntityManager,
  workspaceId: string,
  draftIds?: readonly string[],
): Promise<ApprovedDraft[]> {
  if (draftIds?.length === 0) return [];
  const query = manager
    .createQueryBuilder(DraftEntity, 'draft')
    .innerJoin(ReviewEntity, 'review', 'review.draft_id = draft.id AND review.hash = draft.hash')
    .innerJoin(DraftVersionEntity, 'version', 'version.draft_id = draft.id AND version.number = draft.current_number')
    .where('review.workspace_id = :workspaceId AND review.state = :state AND draft.status = :kept', {
      workspaceId,
      state: 'approved',
      kept: 'kept',
    })
    .select(APPROVED_COLUMNS)
    .orderBy('review.changed_at')
    .addOrderBy('draft.id');
  if (draftIds) query.andWhere('draft.id IN (:...draftIds)', { draftIds });
  const rows = await query.getRawMany<Omit<ApprovedDraft, 'body' | 'waivedUntil' | 'mayResemble'> & { body: string }>();
  const waivers = await waiversThatCount(manager, workspaceId, draftIds);
  return rows.map((row) => {
    const own = waivers.filter(({ draftId, hash }) => draftId === row.draftId && hash === row.hash);
    return {
      ...row,
      body: JSON.parse(row.body) as Body,
      waivedUntil: waivedUntil(own),
      mayResemble: letResemble(own),
    };
  });
}

/** What was approved since a moment and still is. Served by ix_review_workspace_id_state. */
export const approvedHashes = (
  manager: EntityManager,
  workspaceId: string,
  since: string,
): Promise<{ draftId: string; hash: string }[]> =>
  manager.find(ReviewEntity, {
    select: { draftId: true, hash: true },
    where: { workspaceId, state: 'approved', changedAt: MoreThanOrEqual(since as ReviewEntity['changedAt']) },
  });

/**
 * Waivers that the calendar asks about: those that run out some day, and those of a likeness. Few among many, so all of a
 * workspace are read at once where no draft is named.
 */
function waiversThatCount(
  manager: EntityManager,
  workspaceId: string,
  draftIds?: readonly string[],
): Promise<ReviewWaiverEntity[]> {
  const those = { workspaceId, ...(draftIds && { draftId: In([...draftIds]) }) };
  return manager.find(ReviewWaiverEntity, {
    where: [
      { ...those, until: Not(IsNull()) },
      { ...those, findingId: Like('near_%') },
    ],
  });
}

const APPROVED_COLUMNS = [
  'draft.id AS "draftId"',
  'draft.current_number AS "number"',
  'draft.hash AS "hash"',
  'draft.family AS "family"',
  'draft.touchpoint AS "touchpoint"',
  'draft.segment AS "segment"',
  'draft.persona AS "persona"',
  'draft.product AS "product"',
  'draft.goal AS "goal"',
  'draft.category AS "category"',
  'draft.publish_on AS "writtenFor"',
  'version.body AS "body"',
  'version.text AS "text"',
  'review.changed_at AS "approvedAt"',
];
