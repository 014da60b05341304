import { Injectable } from '@nestjs/common';
import { beginning, notFound } from '../../kernel/index.js';
import { Libraries } from '../../library/index.js';
import { Database } from '../../platform/database/index.js';
import { toPage } from '../../platform/http/index.js';
import { samplesFor } from '../context/index.js';
import type { AiLabelPolicy } from '../../identity/index.js';
import { labelPolicy, madeBefore } from '../authorship/authorship.queries.js';
import { toMadeView } from '../authorship/made.schema.js';
import { DraftVersionEntity } from './draft-version.entity.js';
import type { DraftEntity } from './draft.entity.js';
import { currentVersions, draftPage, loadDraft } from './drafts.queries.js';
import type { DraftRowView, DraftsQuery, DraftView, VersionView } from './drafts.schema.js';
import { evidenceOf } from './evidence-view.js';
import { findingCounts } from './finding-counts.js';
import { toSpeakerView } from './speaker-view.js';

const EXCERPT = 160;

/** Drafts as people and clients see them. */
@Injectable()
export class DraftViews {
  constructor(
    private readonly database: Database,
    private readonly libraries: Libraries,
  ) {}

  async list(workspaceId: string, query: DraftsQuery): Promise<{ items: DraftRowView[]; nextCursor: string | null }> {
    const rows = await draftPage(this.database.reader, workspaceId, query).getMany();
    const page = toPage(rows, query.limit, (row) => [row.createdAt, row.id]);
    const versions = await currentVersions(this.database.reader, page.items);
    const items = page.items.map((draft) => {
      const version = versions.get(draft.id);
      return {
        ...headOf(draft),
        excerpt: beginning(version?.text ?? '', EXCERPT),
        writer: version?.writer ?? 'person',
        findings: findingCounts(version?.findings ?? []),
      };
    });
    return { ...page, items };
  }

  async one(workspaceId: string, draftId: string): Promise<DraftView> {
    const draft = await loadDraft(this.database.fresh, workspaceId, draftId);
    const of = { draftId, workspaceId };
    const version = await this.database.fresh.findOneByOrFail(DraftVersionEntity, {
      ...of,
      number: draft.currentNumber,
    });
    const before = await this.database.fresh.findOneBy(DraftVersionEntity, { ...of, number: draft.currentNumber - 1 });
    const library = await this.libraries.snapshot(workspaceId);
    const policy = await labelPolicy(this.database.fresh, workspaceId);
    const persona = library.personas.get(draft.persona);
    return {
      ...headOf(draft),
      current: toVersionView(version, policy),
      previous: before === null ? null : toVersionView(before, policy),
      evidence: evidenceOf(version.body, library, draft),
      speaker: persona === undefined ? null : toSpeakerView(persona, samplesFor(persona, draft.touchpoint)),
    };
  }

  async versions(workspaceId: string, draftId: string): Promise<VersionView[]> {
    await loadDraft(this.database.fresh, workspaceId, draftId);
    const versions = await this.database.fresh.find(DraftVersionEntity, {
      where: { draftId, workspaceId },
      order: { number: 'DESC' },
      take: 200,
    });
    const policy = await labelPolicy(this.database.fresh, workspaceId);
    return versions.map((version) => toVersionView(version, policy));
  }

  async version(workspaceId: string, draftId: string, number: number): Promise<VersionView> {
    const version = await this.database.fresh.findOneBy(DraftVersionEntity, { draftId, workspaceId, number });
    if (version === null) throw notFound('version of this draft', String(number));
    return toVersionView(version, await labelPolicy(this.database.fresh, workspaceId));
  }
}

const headOf = (draft: DraftEntity) => ({
  id: draft.id,
  requestId: draft.requestId,
  itemId: draft.itemId,
  originId: draft.originId,
  segment: draft.segment,
  touchpoint: draft.touchpoint,
  persona: draft.persona,
  product: draft.product,
  goal: draft.goal,
  category: draft.category,
  publishOn: draft.publishOn,
  status: draft.status,
  number: draft.currentNumber,
  hash: draft.hash,
  blocking: draft.blocking,
  version: draft.version,
  createdBy: draft.createdBy,
  createdAt: draft.createdAt,
  changedAt: draft.changedAt,
});

const toVersionView = (version: DraftVersionEntity, policy: AiLabelPolicy): VersionView => ({
  number: version.number,
  body: version.body,
  text: version.text,
  hash: version.hash,
  findings: [...version.findings],
  reasons: [...version.reasons],
  writer: version.writer,
  model: version.model,
  promptHash: version.promptHash,
  promptVersion: version.promptVersion,
  made: toMadeView(madeBefore(version), policy),
  authorId: version.authorId,
  checkedAt: version.checkedAt,
  createdAt: version.createdAt,
});
