import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../identity/index.js';
import { AppError, dayOf, invalidField, type Clock } from '../../kernel/index.js';
import { Libraries, RecordStore } from '../../library/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { UnitOfWork, type Tx } from '../../platform/database/index.js';
import { assertVersion } from '../../platform/http/index.js';
import { answerMaterial } from './answer-material.js';
import { InterviewQuestionEntity } from './interview-question.entity.js';
import type { InterviewEntity } from './interview.entity.js';
import type { AnswerQuestionBody } from './interviews.schema.js';
import { ownInterview, questionOf } from './own-personas.queries.js';
import { publicPart, spansFit } from './private-parts.js';
import { moveQuestion, type QuestionMove } from './question-states.js';

export interface QuestionAddress {
  readonly interview: string;
  readonly question: string;
}

type Change = Partial<InterviewQuestionEntity>;

/** What is done with a question: answered, or left alone. */
@Injectable()
export class InterviewAnswers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly libraries: Libraries,
    private readonly records: RecordStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Keeps an answer whole and makes a material of what may leave the house of it, in one transaction. The audit trail
   * holds the material alone.
   * @throws AppError 400 for a span outside of the text · 409 when it was answered or its time is over · 412
   */
  answer(actor: Actor, address: QuestionAddress, body: AnswerQuestionBody, seen: number): Promise<void> {
    const { text, private: hidden } = body;
    if (!spansFit(text, hidden.spans)) throw invalidField('private.spans', 'lie outside of the text');
    const personId = personOf(actor);
    return this.move(actor, address, seen, 'answer', async (tx, interview, question) => {
      const what = hidden.whole ? null : publicPart(text, hidden.spans);
      const answeredAt = this.clock.now();
      const { brand } = await this.libraries.snapshotIn(tx, actor.workspaceId);
      const on = dayOf(answeredAt, brand.time_zone);
      const material = what === null ? null : answerMaterial(question, { persona: interview.personaSlug, on, what });
      if (material !== null)
        await this.records.apply(tx, actor, [{ action: 'create', kind: 'material', body: material }], {
          source: 'api',
        });
      return {
        ...{ answer: text, privateSpans: hidden.spans, wholePrivate: what === null },
        ...{ answeredBy: personId, answeredByName: actor.name, answeredAt },
        materialSlug: material === null ? null : String(material['id']),
      };
    });
  }

  /** Puts a question aside; it may be answered after all while its interview lasts. */
  skip(actor: Actor, address: QuestionAddress, seen: number): Promise<void> {
    return this.move(actor, address, seen, 'skip', () => Promise.resolve({}));
  }

  private move(
    actor: Actor,
    { interview: interviewId, question: id }: QuestionAddress,
    seen: number,
    move: QuestionMove,
    change: (tx: Tx, interview: InterviewEntity, question: InterviewQuestionEntity) => Promise<Change>,
  ): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const interview = await ownInterview(tx.manager, actor, interviewId);
      const question = await questionOf(tx.manager, interview, id);
      assertVersion(question.version, seen);
      const state = moveQuestion(move, question.state);
      if (!state.ok) throw state.error;
      const { workspaceId, version } = question;
      const next = { state: state.value, changedAt: this.clock.now(), version: version + 1 };
      const more = await change(tx, interview, question);
      const { affected } = await tx.manager.update(
        InterviewQuestionEntity,
        { id, workspaceId, version },
        {
          ...next,
          ...more,
        },
      );
      if (affected !== 1) assertVersion(version + 1, seen);
    });
  }
}

function personOf({ personId }: Actor): NonNullable<Actor['personId']> {
  if (personId !== null) return personId;
  throw new AppError('refused', 'needs_a_person', 'Answers belong to one person: sign in as that person.');
}
