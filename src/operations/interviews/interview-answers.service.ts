import { Inject, Injectable } from '@nestjs/common';
import { asToldOn } from '../../drafting/index.js';
import type { Actor } from '../../identity/index.js';
import { AppError, dayOf, invalidField, type Clock, type Instant } from '../../kernel/index.js';
import { Libraries, RecordStore } from '../../library/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { UnitOfWork, type Tx } from '../../platform/database/index.js';
import { assertVersion } from '../../platform/http/index.js';
import { answerMaterial } from './answer-material.js';
import { InterviewFollowUps } from './interview-follow-ups.service.js';
import { InterviewQuestionEntity } from './interview-question.entity.js';
import type { InterviewEntity } from './interview.entity.js';
import type { AnswerQuestionBody } from './interviews.schema.js';
import { ownInterview, questionOf } from './own-personas.queries.js';
import { carried, publicPart, spansFit } from './private-parts.js';
import { moveQuestion, type QuestionMove } from './question-states.js';

export interface QuestionAddress {
  readonly interview: string;
  readonly question: string;
}

type Change = Partial<InterviewQuestionEntity>;
interface TellOf {
  readonly interview: InterviewEntity;
  readonly question: InterviewQuestionEntity;
  /** The question whose answer this one asks further about. */
  readonly parent: InterviewQuestionEntity | null;
  readonly what: string;
  readonly answeredAt: Instant;
}

/** What is done with a question: answered, or left alone. */
@Injectable()
export class InterviewAnswers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly libraries: Libraries,
    private readonly records: RecordStore,
    private readonly followUps: InterviewFollowUps,
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
      const parent = question.followsId === null ? null : await questionOf(tx.manager, interview, question.followsId);
      const before = { text: parent?.answer ?? '', spans: parent?.privateSpans ?? [] };
      const spans = [...hidden.spans, ...carried(before, text)];
      const what = hidden.whole ? null : publicPart(text, spans);
      const answeredAt = this.clock.now();
      return {
        ...{ answer: text, privateSpans: spans, wholePrivate: what === null },
        ...{ answeredBy: personId, answeredByName: actor.name, answeredAt },
        materialSlug:
          what === null ? null : await this.tell(tx, actor, { interview, question, parent, what, answeredAt }),
        followUps: this.followUps.lookAt(tx, question, what),
      };
    });
  }

  /**
   * Makes a material of what may be told; what answers a further question belongs to the one that the first answer
   * became, told from today on: the 昨天 of both counts from one day. Where the first speaks of a tomorrow that has
   * passed, the further answer stands by itself.
   */
  private async tell(tx: Tx, actor: Actor, { interview, question, parent, what, answeredAt }: TellOf): Promise<string> {
    const library = await this.libraries.snapshotIn(tx, actor.workspaceId);
    const known = parent?.materialSlug == null ? undefined : library.materials.get(parent.materialSlug);
    const on = dayOf(answeredAt, library.brand.time_zone);
    const [told] = known === undefined ? [] : asToldOn(known, on);
    if (told !== undefined) {
      const body = { ...told, recorded_on: on, what: `${told.what}\n${what}` };
      await this.records.apply(tx, actor, [{ action: 'update', kind: 'material', slug: told.id, body }], {
        source: 'api',
      });
      return told.id;
    }
    const material = answerMaterial(question, { persona: interview.personaSlug, on, what });
    await this.records.apply(tx, actor, [{ action: 'create', kind: 'material', body: material }], { source: 'api' });
    return String(material['id']);
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
