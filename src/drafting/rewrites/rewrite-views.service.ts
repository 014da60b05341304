import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { DraftVersionEntity } from '../drafts/draft-version.entity.js';
import { loadDraft } from '../drafts/drafts.queries.js';
import { partChanges } from './part-changes.js';
import { RewriteEntity } from './rewrite.entity.js';
import { billsOf, loadRewrite, type RewriteBill } from './rewrites.queries.js';
import type { RewriteView } from './rewrites.schema.js';

const SHOWN = 50;

/** Rewrites as people and clients see them: beside the version each starts from. */
@Injectable()
export class RewriteViews {
  constructor(private readonly database: Database) {}

  async one(workspaceId: string, draftId: string, id: string): Promise<RewriteView> {
    const rewrite = await loadRewrite(this.database.fresh, workspaceId, draftId, id);
    const [view] = await this.views(workspaceId, draftId, [rewrite]);
    if (view === undefined) throw new Error(`Rewrite ${id} lost its version.`);
    return view;
  }

  async list(workspaceId: string, draftId: string): Promise<RewriteView[]> {
    await loadDraft(this.database.fresh, workspaceId, draftId);
    const rewrites = await this.database.fresh.find(RewriteEntity, {
      where: { workspaceId, draftId },
      order: { id: 'DESC' },
      take: SHOWN,
    });
    return this.views(workspaceId, draftId, rewrites);
  }

  private async views(
    workspaceId: string,
    draftId: string,
    rewrites: readonly RewriteEntity[],
  ): Promise<RewriteView[]> {
    const { fresh } = this.database;
    const versions = await fresh.findBy(DraftVersionEntity, { workspaceId, draftId });
    const byNumber = new Map(versions.map((version) => [version.number, version]));
    const ids = rewrites.map(({ id }) => id);
    const bills = await billsOf(fresh, workspaceId, ids);
    return rewrites.flatMap((rewrite) => {
      const from = byNumber.get(rewrite.fromNumber);
      return from === undefined ? [] : [toView(rewrite, from, bills.get(rewrite.id) ?? null)];
    });
  }
}

const saidOf = ({ errorCode: code, errorMessage }: RewriteEntity) =>
  code === null ? null : { code, message: errorMessage ?? code };

const toView = (rewrite: RewriteEntity, from: DraftVersionEntity, bill: RewriteBill | null): RewriteView => ({
  id: rewrite.id,
  draftId: rewrite.draftId,
  kind: rewrite.kind,
  instruction: rewrite.instruction,
  scene: rewrite.scene,
  state: rewrite.state,
  from: { number: from.number, text: from.text, findings: [...from.findings] },
  proposals: rewrite.proposals.map(({ body, text, findings, writer, model, promptHash, reasons = [] }) => ({
    ...{ body, text, findings: [...findings], writer, model, promptHash, reasons: [...reasons] },
    changes: partChanges(from.body, body),
  })),
  error: rewrite.state === 'failed' ? saidOf(rewrite) : null,
  lacks: rewrite.proposals.length === 0 ? null : saidOf(rewrite),
  waitsForMoney: rewrite.state === 'writing' && rewrite.errorCode !== null,
  bill,
  toNumber: rewrite.toNumber,
  draftIds: [...rewrite.draftIds],
  askedBy: rewrite.askedBy,
  decidedBy: rewrite.decidedBy,
  createdAt: rewrite.createdAt,
  changedAt: rewrite.changedAt,
});
