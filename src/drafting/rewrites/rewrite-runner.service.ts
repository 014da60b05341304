import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { toInstant, type Clock } from '../../kernel/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { Database, UnitOfWork } from '../../platform/database/index.js';
import { JobHandlers } from '../../platform/jobs/index.js';
import { DraftVersionEntity } from '../drafts/draft-version.entity.js';
import { loadDraft } from '../drafts/drafts.queries.js';
import { Grounds } from '../seen/grounds.service.js';
import { failure } from '../writers/llm/failure.js';
import { notWritten } from '../writers/llm/llm-writer.service.js';
import { JobsPutOff } from '../writers/llm/jobs-put-off.service.js';
import { RewriteEntity } from './rewrite.entity.js';
import type { Proposed } from './proposing.js';
import { Rewriter } from './rewriter.service.js';
import { draftRewrite } from './rewrites.jobs.js';
import { mayBeTakenUp } from './rewrites.queries.js';

/** Longer than any rewrite takes: three touchpoints, each with its repair and its retries. */
const LEASE_MS = 15 * 60_000;
/** Taken up so often without coming to an end, it is given up. */
const CLAIMS_MAX = 3;
const MESSAGE_MAX = 500;

/** One rewrite from claim to proposal. What a crash left behind is taken up again when its lease is over. */
@Injectable()
export class RewriteRunner implements OnModuleInit {
  private readonly log = new Logger(RewriteRunner.name);

  constructor(
    private readonly handlers: JobHandlers,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly grounds: Grounds,
    private readonly rewriter: Rewriter,
    private readonly putOff: JobsPutOff,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.handle(draftRewrite, ({ workspaceId, rewriteId }, signal) =>
      this.run(workspaceId, rewriteId, signal),
    );
  }

  /** A job ends for a rewrite that is put off, too: its place is for others. Somebody has the page open. */
  async run(workspaceId: string, rewriteId: string, signal: AbortSignal): Promise<void> {
    const job = { workspaceId, id: rewriteId, type: draftRewrite, payload: { workspaceId, rewriteId }, ahead: true };
    await this.putOff.around(job, {
      costs: () => this.rewriter.hasModel,
      work: () => this.take(workspaceId, rewriteId, signal),
      putOff: () => this.unpaid(workspaceId, rewriteId),
    });
  }

  /** Whether it was put off. */
  private async take(workspaceId: string, id: string, signal: AbortSignal): Promise<boolean> {
    const rewrite = signal.aborted ? null : await this.claim(workspaceId, id);
    if (rewrite === null) return false;
    try {
      return await this.carryOut(rewrite, signal);
    } catch (error) {
      this.log.error(`Rewrite ${id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      await this.end(rewrite, failed('unexpected', 'Something unforeseen stopped it. Ask for the rewrite again.'));
      return false;
    }
  }

  /** Whether it was put off. */
  private async carryOut(rewrite: RewriteEntity, signal: AbortSignal): Promise<boolean> {
    const { workspaceId, draftId, fromNumber: number, claims } = rewrite;
    if (claims > CLAIMS_MAX) {
      await this.end(rewrite, failed('unexpected', 'It was taken up several times and never ended. Ask again.'));
      return false;
    }
    const draft = await loadDraft(this.database.fresh, workspaceId, draftId);
    const of = { workspaceId, draftId, number };
    const { body } = await this.database.fresh.findOneByOrFail(DraftVersionEntity, of);
    const ground = await this.grounds.of(draft);
    const outcome = await this.rewriter.propose({ rewrite, draft, body, ground, signal });
    if (outcome.ok) await this.end(rewrite, proposedAs(outcome.value));
    // That it was looked at counts for nothing.
    else if (outcome.error.putOff) return this.end(rewrite, { ...AWAITED, claims: claims - 1 });
    else if (outcome.error.interrupted) await this.end(rewrite, { state: 'writing' });
    else await this.end(rewrite, failed(outcome.error.code, outcome.error.message));
    return false;
  }

  /** Put off before it was begun: it is said what it waits for. */
  private async unpaid(workspaceId: string, id: string): Promise<void> {
    const of = { id, workspaceId, state: 'writing' as const, leaseUntil: IsNull(), errorCode: IsNull() };
    await this.unitOfWork.run((tx) => tx.manager.update(RewriteEntity, of, AWAITED));
  }

  private claim(workspaceId: string, id: string): Promise<RewriteEntity | null> {
    return this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      const rewrite = await tx.manager.findOne(RewriteEntity, {
        where: mayBeTakenUp(now).map((state) => ({ ...state, id, workspaceId })),
      });
      if (rewrite === null) return null;
      const claimed = {
        ...{ claims: rewrite.claims + 1, leaseUntil: toInstant(Date.parse(now) + LEASE_MS), changedAt: now },
        ...{ errorCode: null, errorMessage: null },
      };
      const { affected } = await tx.manager.update(
        RewriteEntity,
        { id, workspaceId, state: 'writing', claims: rewrite.claims },
        claimed,
      );
      return affected === 1 ? { ...rewrite, ...claimed } : null;
    });
  }

  /** Only while the claim is still ours: what was called off or taken over meanwhile stays as it is. Whether it was. */
  private async end(
    { id, workspaceId, claims }: RewriteEntity,
    outcome: Partial<Pick<RewriteEntity, 'state' | 'proposals' | 'errorCode' | 'errorMessage' | 'claims'>>,
  ): Promise<boolean> {
    const { affected } = await this.unitOfWork.run((tx) =>
      tx.manager.update(
        RewriteEntity,
        { id, workspaceId, claims, state: 'writing' },
        { ...outcome, leaseUntil: null, changedAt: this.clock.now() },
      ),
    );
    return affected === 1;
  }
}

const { code: AWAITS_MONEY, message: AWAITS_MONEY_WORDS } = notWritten(failure('budget_awaited'));
const AWAITED = { state: 'writing' as const, errorCode: AWAITS_MONEY, errorMessage: AWAITS_MONEY_WORDS };

const proposedAs = ({ proposals, lacks }: Proposed) => ({
  state: 'proposed' as const,
  proposals,
  errorCode: lacks?.code ?? null,
  errorMessage: lacks?.message.slice(0, MESSAGE_MAX) ?? null,
});

const failed = (errorCode: string, message: string) => ({
  state: 'failed' as const,
  errorCode,
  errorMessage: message.slice(0, MESSAGE_MAX),
});
