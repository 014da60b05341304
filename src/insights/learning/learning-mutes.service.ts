import { Inject, Injectable } from '@nestjs/common';
import { Audit, type Actor } from '../../identity/index.js';
import { newId, notFound, type Clock } from '../../kernel/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { LearningMuteEntity } from './learning-mute.entity.js';
import { WhatWasLearned } from './learning.service.js';

/** A person says that a thing learned is not to be used, or that it may be again. */
@Injectable()
export class LearningMutes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly learned: WhatWasLearned,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Muting twice, or letting be used what is used, changes nothing. @throws AppError 404 when nothing of that id was learned */
  async set(actor: Actor, learned: string, muted: boolean): Promise<void> {
    const { workspaceId } = actor;
    const { exemplars, lessons } = await this.learned.view(workspaceId);
    if (muted && ![...exemplars, ...lessons].some(({ id }) => id === learned)) throw notFound('thing learned', learned);
    await this.unitOfWork.run(async (tx) => {
      await tx.lock(workspaceId, 'learning');
      const where = { workspaceId, learned };
      if ((await tx.manager.existsBy(LearningMuteEntity, where)) === muted) return;
      if (muted) {
        const by = { mutedBy: actor.personId, mutedByName: actor.name, at: this.clock.now() };
        await tx.manager.insert(LearningMuteEntity, { id: newId<string>(), ...where, ...by });
      } else await tx.manager.delete(LearningMuteEntity, where);
      const subject = { type: 'learning', id: learned };
      await this.audit.record(tx, actor, { action: muted ? 'learning.muted' : 'learning.unmuted', subject });
      tx.afterCommit(() => this.learned.forget(workspaceId));
    });
  }
}
