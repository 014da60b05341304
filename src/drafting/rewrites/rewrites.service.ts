import { Inject, Injectable } from '@nestjs/common';
import { AppError, invalidField, newId, type Clock } from '../../kernel/index.js';
import type { Actor } from '../../identity/index.js';
import { Libraries, type Segment, type TouchpointId } from '../../library/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { insertRows, UnitOfWork } from '../../platform/database/index.js';
import { JobQueue } from '../../platform/jobs/index.js';
import { loadDraft } from '../drafts/drafts.queries.js';
import type { DraftEntity } from '../drafts/draft.entity.js';
import { NEEDS_MODEL } from './rewrite-kinds.js';
import { nextScene } from './next-scene.js';
import { RewriteEntity } from './rewrite.entity.js';
import { Rewriter } from './rewriter.service.js';
import { draftRewrite } from './rewrites.jobs.js';
import { presentScene } from './rewrites.queries.js';
import type { RewriteAsk } from './rewrites.schema.js';

/** Asking for a rewrite. What comes of it is a proposal: the draft stays as it is until a person accepts. */
@Injectable()
export class Rewrites {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly libraries: Libraries,
    private readonly rewriter: Rewriter,
    private readonly jobs: JobQueue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async ask(actor: Actor, draftId: string, ask: RewriteAsk): Promise<string> {
    const { workspaceId } = actor;
    if (NEEDS_MODEL.includes(ask.kind) && !this.rewriter.hasModel) throw needsModel();
    const library = await this.libraries.snapshot(workspaceId);
    const id = newId<string>();
    await this.unitOfWork.run(async (tx) => {
      const draft = await loadDraft(tx.manager, workspaceId, draftId);
      if (draft.status === 'discarded') throw discarded(draftId);
      const segment = library.segments.get(draft.segment);
      const scene =
        ask.kind === 'scene' ? sceneOf(ask.scene, segment, draft, await presentScene(tx.manager, draft)) : null;
      const now = this.clock.now();
      await insertRows(tx, RewriteEntity, [
        {
          ...{ id, workspaceId, draftId, fromNumber: draft.currentNumber, kind: ask.kind },
          ...{ instruction: ask.kind === 'instruction' ? ask.instruction : '', scene },
          ...{ touchpoints: touchpointsOf(ask, draft), state: 'writing', proposals: [], draftIds: [], claims: 0 },
          ...{ askedBy: actor.personId, createdAt: now, changedAt: now },
        },
      ]);
      tx.afterCommit(() => this.jobs.enqueue(draftRewrite, { workspaceId, rewriteId: id }, { key: id }));
    });
    return id;
  }
}

function sceneOf(
  asked: string | undefined,
  segment: Segment | undefined,
  { touchpoint }: DraftEntity,
  present: string | null,
): string {
  const scenes = segment?.scenes.map(({ id }) => id) ?? [];
  if (scenes.length === 0)
    throw new AppError('refused', 'no_scene', 'The segment of this draft has no scenes. Add one in the library first.');
  if (asked !== undefined && !scenes.includes(asked))
    throw invalidField('scene', 'is none of the segment’s', scenes.join(' | '));
  const scene = asked ?? nextScene(segment, touchpoint, present)?.id;
  if (scene === undefined)
    throw new AppError('refused', 'no_other_scene', 'The segment has no other scene than the one this draft is for.');
  return scene;
}

function touchpointsOf(ask: RewriteAsk, draft: DraftEntity): readonly TouchpointId[] {
  if (ask.kind !== 'translate') return [draft.touchpoint];
  const others = [...new Set(ask.touchpoints)].filter((one) => one !== draft.touchpoint);
  if (others.length === 0) throw invalidField('touchpoints', 'name one that is not the draft’s own');
  return others;
}

const needsModel = (): AppError =>
  new AppError(
    'refused',
    'model_not_configured',
    'Free words need a model, and none is configured: set LLM_MODEL and LLM_BASE_URL. Shortening, another scene, other touchpoints and automatic fixes work without one.',
    { errors: [{ field: 'kind', message: 'needs a model', expected: 'shorten | scene | translate | fix' }] },
  );

const discarded = (draftId: string): AppError =>
  new AppError('conflict', 'draft_discarded', 'This draft was discarded. Restore it before you change it.', {
    params: { draftId },
  });
