import { Inject, Injectable, Logger } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import { Workspaces, type WorkspaceEntity } from '../../identity/index.js';
import { dayOf, zoned, type Clock } from '../../kernel/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Sweep } from '../../platform/jobs/index.js';
import { InterviewAsking } from './interview-asking.service.js';
import { InterviewFollowUps } from './interview-follow-ups.service.js';
import { InterviewEntity } from './interview.entity.js';
import { InterviewQuestionEntity } from './interview-question.entity.js';
import { QUESTION_MOVES } from './question-states.js';

const EVERY_MS = 15 * 60_000;
/** Nobody is asked at night: from this hour of the workspace's day on. */
const FROM_HOUR = 9;
const AT_ONCE = 500;

/** Asks every persona once an ISO week for what its coming days lack, and ends what was not answered in time. */
@Injectable()
export class InterviewSweep {
  private readonly log = new Logger(InterviewSweep.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly workspaces: Workspaces,
    private readonly asking: InterviewAsking,
    private readonly followUps: InterviewFollowUps,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Safe to run twice, and in several processes: a unique index keeps one weekly interview a persona. */
  @Sweep('operations.interviews', EVERY_MS)
  async sweep(): Promise<void> {
    for (const workspace of await this.workspaces.all()) {
      try {
        await this.expire(workspace);
        await this.followUps.pickUp(workspace.id);
        if (zoned(this.clock.now(), workspace.timeZone).hour >= FROM_HOUR) await this.asking.askWeekly(workspace.id);
      } catch (error) {
        this.log.error(`Interviews of ${workspace.slug} are left to the next round: ${String(error)}`);
      }
    }
  }

  private expire({ id: workspaceId, timeZone }: WorkspaceEntity): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const today = dayOf(this.clock.now(), timeZone);
      const over = await tx.manager.find(InterviewEntity, {
        select: { id: true },
        where: { workspaceId, expiresOn: LessThan(today) },
        order: { expiresOn: 'DESC' },
        take: AT_ONCE,
      });
      if (over.length === 0) return;
      const { from, to } = QUESTION_MOVES.expire;
      await tx.manager
        .createQueryBuilder()
        .update(InterviewQuestionEntity)
        .set({ state: to, changedAt: this.clock.now(), version: () => 'version + 1' })
        .where({ workspaceId, interviewId: In(over.map(({ id }) => id)), state: In([...from]) })
        .execute();
    });
  }
}
