import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import { FollowUpModel, JobsPutOff } from '../../drafting/index.js';
import { newId, plusSeconds, type Clock } from '../../kernel/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { UnitOfWork, Database, type Tx } from '../../platform/database/index.js';
import { JobHandlers, JobQueue } from '../../platform/jobs/index.js';
import { followUpsLeft, TO_LOOK_AT, type FollowUpState } from './follow-up-rules.js';
import { InterviewEntity } from './interview.entity.js';
import { InterviewQuestionEntity } from './interview-question.entity.js';
import { followUpAnswer } from './interviews.jobs.js';
import { publicPart } from './private-parts.js';
import { ASKED_WHY } from './question-words.js';

/** Longer than a call takes with its repeats: what waits for so long was lost with its worker. */
const LOST_SECONDS = 300;
const AT_ONCE = 200;
/** Lets a model ask further about an answer. What it is told of the answer is its public part alone. */
@Injectable()
export class InterviewFollowUps implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly jobs: JobQueue,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly model: FollowUpModel,
    private readonly putOff: JobsPutOff,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.handle(followUpAnswer, ({ workspaceId, questionId }, signal) =>
      this.run(workspaceId, questionId, signal),
    );
  }

  /**
   * Whether an answer is looked at, and the look itself once the answer is saved. Nothing follows without a model, of
   * what is private altogether, or of an answer to a question that followed.
   */
  lookAt(
    tx: Tx,
    { id: questionId, workspaceId, followsId }: InterviewQuestionEntity,
    what: string | null,
  ): InterviewQuestionEntity['followUps'] {
    if (!this.model.configured || what === null || followsId !== null) return null;
    tx.afterCommit(() => this.jobs.enqueue(followUpAnswer, { workspaceId, questionId }, { key: questionId }));
    return 'waiting';
  }

  /** Takes up what was lost with its worker. */
  async pickUp(workspaceId: string): Promise<void> {
    const lost = await this.database.fresh.find(InterviewQuestionEntity, {
      select: { id: true },
      where: {
        workspaceId,
        followUps: In(TO_LOOK_AT),
        changedAt: LessThan(plusSeconds(this.clock.now(), -LOST_SECONDS)),
      },
      take: AT_ONCE,
    });
    for (const { id: questionId } of lost)
      this.jobs.enqueue(followUpAnswer, { workspaceId, questionId }, { key: questionId });
  }

  /** A job ends for an answer that is put off, too: its place is for others. Somebody has the page open. */
  private async run(workspaceId: string, questionId: string, signal: AbortSignal): Promise<void> {
    const job = {
      workspaceId,
      id: questionId,
      type: followUpAnswer,
      payload: { workspaceId, questionId },
      ahead: true,
    };
    await this.putOff.around(job, {
      work: () => this.take(workspaceId, questionId, signal),
      putOff: () => this.unpaid(workspaceId, questionId),
    });
  }

  /** Whether it was put off. */
  private async take(workspaceId: string, id: string, signal: AbortSignal): Promise<boolean> {
    const question = await this.database.fresh.findOneBy(InterviewQuestionEntity, {
      ...{ id, workspaceId, followUps: In(TO_LOOK_AT) },
    });
    if (question === null) return false;
    const { texts, state } = await this.ask(question, signal);
    if (signal.aborted) return false;
    if (state === 'unpaid') await this.unpaid(workspaceId, id);
    else await this.unitOfWork.run((tx) => this.put(tx, question, texts, state));
    return state === 'unpaid';
  }

  private async unpaid(workspaceId: string, id: string): Promise<void> {
    const of = { id, workspaceId, followUps: 'waiting' as const };
    await this.unitOfWork.run((tx) => tx.manager.update(InterviewQuestionEntity, of, { followUps: 'unpaid' }));
  }

  private async ask(question: InterviewQuestionEntity, signal: AbortSignal): Promise<Looked> {
    const { workspaceId, interviewId, answer, privateSpans, wholePrivate } = question;
    const told = answer === null || wholePrivate ? null : publicPart(answer, privateSpans);
    const asked = await this.database.fresh.findBy(InterviewQuestionEntity, { workspaceId, interviewId });
    if (told === null || followUpsLeft(asked) === 0) return looked([]);
    const { personaSlug } = await this.database.fresh.findOneByOrFail(InterviewEntity, {
      id: interviewId,
      workspaceId,
    });
    const about = { persona: personaSlug, question: question.text, answer: told, asked: asked.map(({ text }) => text) };
    const questions = await this.model.ask({ workspaceId, itemId: question.id, signal }, about);
    if (questions.ok) return looked(questions.value);
    const { kind } = questions.error;
    if (kind === 'budget_awaited') return { texts: [], state: 'unpaid' };
    // The gate has repeated what could be: a question that nobody could think of is not missed.
    return kind === 'budget' ? { texts: [], state: 'spent' } : looked([]);
  }

  private async put(
    tx: Tx,
    parent: InterviewQuestionEntity,
    texts: readonly string[],
    state: FollowUpState,
  ): Promise<void> {
    const { workspaceId, interviewId, id: followsId, category, scene } = parent;
    await tx.lock(workspaceId, 'interviews');
    const { affected } = await tx.manager.update(
      InterviewQuestionEntity,
      { id: followsId, workspaceId, followUps: In(TO_LOOK_AT) },
      { followUps: state },
    );
    if (affected !== 1) return;
    const asked = await tx.manager.findBy(InterviewQuestionEntity, { workspaceId, interviewId });
    // Its week may be over by now: then nothing of it is open any more.
    if (asked.some(({ state }) => state === 'expired')) return;
    const first = Math.max(...asked.map(({ ordinal }) => ordinal)) + 1;
    const rows = texts.slice(0, followUpsLeft(asked)).map((text, at): InterviewQuestionEntity => ({
      ...{ id: newId<string>(), workspaceId, interviewId, ordinal: first + at, template: 'follow-up', category, scene },
      ...{ text, why: ASKED_WHY.follows, state: 'open', followsId, followUps: null },
      ...{ answer: null, privateSpans: [], wholePrivate: false, materialSlug: null },
      ...{ answeredBy: null, answeredByName: null, answeredAt: null, changedAt: this.clock.now(), version: 1 },
    }));
    if (rows.length > 0) await tx.manager.insert(InterviewQuestionEntity, rows);
  }
}

/** What a model would ask further, and how far it came. */
interface Looked {
  readonly texts: readonly string[];
  readonly state: FollowUpState;
}
const looked = (texts: readonly string[]): Looked => ({ texts, state: 'done' });
