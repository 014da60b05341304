import { Inject, Injectable } from '@nestjs/common';
import { Between, In, IsNull, LessThan } from 'typeorm';
import { activeAccounts } from '../../audience/index.js';
import { EntryEntity, LIVE_STATES } from '../../calendar/index.js';
import { Materials } from '../../drafting/index.js';
import type { Actor } from '../../identity/index.js';
import {
  AppError,
  dayOf,
  instantAt,
  isoWeek,
  newId,
  plusDays,
  plusSeconds,
  seeded,
  unknownReference,
  type Clock,
  type Day,
} from '../../kernel/index.js';
import { Libraries, type Library } from '../../library/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { Database, UnitOfWork, type Tx } from '../../platform/database/index.js';
import { chooseQuestions } from './choose-questions.js';
import { InterviewEntity, type InterviewOrigin } from './interview.entity.js';
import { InterviewQuestionEntity } from './interview-question.entity.js';
import { isOwn, personasOf } from './own-personas.queries.js';
import { DAYS, weekNeeds, type PersonaNeed } from './week-needs.js';

/** Days for which a question waits for its answer, the first included. */
const OPEN_DAYS = 7;
/** Interviews of a persona whose questions are not put again before others were. */
const REMEMBERED = 6;

export interface Week {
  readonly library: Library;
  readonly today: Day;
  /** Tomorrow: today's slots cannot wait for an answer. */
  readonly from: Day;
  readonly needs: readonly PersonaNeed[];
}

/** Finds what the coming week lacks and asks for it. */
@Injectable()
export class InterviewAsking {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly libraries: Libraries,
    private readonly materials: Materials,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async week(workspaceId: string): Promise<Week> {
    const library = await this.libraries.snapshot(workspaceId);
    const zone = library.brand.time_zone;
    const today = dayOf(this.clock.now(), zone);
    const from = plusDays(today, 1);
    const last = plusSeconds(instantAt(plusDays(from, DAYS), '00:00', zone), -1);
    const planned = await this.database.reader.find(EntryEntity, {
      select: { id: true, persona: true, touchpoint: true, category: true },
      where: {
        ...{ workspaceId, state: In([...LIVE_STATES]) },
        startsAt: Between(instantAt(from, '00:00', zone), last),
      },
    });
    const accounts = await activeAccounts(this.database.reader, workspaceId);
    const needs = weekNeeds({
      ...{ library, from, planned },
      told: await this.materials.told(workspaceId),
      speaking: new Set(accounts.filter(({ active }) => active).map(({ personaSlug }) => personaSlug)),
    });
    return { library, today, from, needs };
  }

  /**
   * An interview on demand, whether or not anything is missing.
   * @throws AppError 404-like `unknown_reference` for a persona that is not the actor's · 409 while questions wait
   */
  async ask(actor: Actor, persona: string): Promise<InterviewEntity> {
    const week = await this.week(actor.workspaceId);
    const scope = await personasOf(this.database.fresh, actor);
    const need = week.needs.find((one) => one.persona.id === persona);
    if (need === undefined || !isOwn(scope, persona)) throw unknownReference('persona', 'persona', persona);
    return this.unitOfWork.run(async (tx) => {
      await tx.lock(actor.workspaceId, 'interviews');
      const waiting = await this.waiting(tx, actor.workspaceId, persona);
      if (waiting > 0)
        throw new AppError(
          'conflict',
          'interview_open',
          `${String(waiting)} question(s) wait for an answer already: answer or skip them first.`,
          { params: { waiting } },
        );
      return this.put(tx, actor.workspaceId, week, need, { origin: 'asked', createdBy: actor.personId });
    });
  }

  /** This week's interview of every persona that lacks something; none twice. @returns how many were asked */
  async askWeekly(workspaceId: string): Promise<number> {
    const week = await this.week(workspaceId);
    let asked = 0;
    for (const need of week.needs.filter(({ missing }) => missing > 0)) {
      const put = await this.unitOfWork.run(async (tx) => {
        await tx.lock(workspaceId, 'interviews');
        const of = { workspaceId, personaSlug: need.persona.id };
        if (await tx.manager.existsBy(InterviewEntity, { ...of, week: isoWeek(week.today) })) return null;
        if ((await this.waiting(tx, workspaceId, need.persona.id)) > 0) return null;
        return this.put(tx, workspaceId, week, need, { origin: 'weekly', createdBy: null });
      });
      if (put !== null) asked += 1;
    }
    return asked;
  }

  private async waiting(tx: Tx, workspaceId: string, personaSlug: string): Promise<number> {
    const rows = await tx.manager.find(InterviewEntity, { select: { id: true }, where: { workspaceId, personaSlug } });
    if (rows.length === 0) return 0;
    const of = rows.map(({ id }) => id);
    // What follows an answer may be left: it keeps nobody from being asked for the week.
    const open = { workspaceId, interviewId: In(of), state: 'open' as const, followsId: IsNull() };
    return tx.manager.countBy(InterviewQuestionEntity, open);
  }

  private async put(
    tx: Tx,
    workspaceId: string,
    { library, today, from }: Week,
    need: PersonaNeed,
    by: { origin: InterviewOrigin; createdBy: InterviewEntity['createdBy'] },
  ): Promise<InterviewEntity> {
    const now = this.clock.now();
    const interview: InterviewEntity = {
      ...{ id: newId<string>(), workspaceId, personaSlug: need.persona.id, ...by },
      ...{ week: by.origin === 'weekly' ? isoWeek(today) : null, fromDay: from },
      ...{ expiresOn: plusDays(today, OPEN_DAYS - 1), needs: need.items, createdAt: now },
    };
    const before = await this.askedBefore(tx, interview);
    const questions = chooseQuestions(library, need, before, seeded(interview.id));
    await tx.manager.insert(InterviewEntity, interview);
    const rows = questions.map((question, ordinal): InterviewQuestionEntity => ({
      ...{ id: newId<string>(), workspaceId, interviewId: interview.id, ordinal, ...question, state: 'open' },
      ...{ answer: null, privateSpans: [], wholePrivate: false, materialSlug: null, followsId: null, followUps: null },
      ...{ answeredBy: null, answeredByName: null, answeredAt: null, changedAt: now, version: 1 },
    }));
    await tx.manager.insert(InterviewQuestionEntity, rows);
    return interview;
  }

  private async askedBefore(tx: Tx, { workspaceId, personaSlug, createdAt }: InterviewEntity): Promise<string[]> {
    const earlier = await tx.manager.find(InterviewEntity, {
      select: { id: true },
      where: { workspaceId, personaSlug, createdAt: LessThan(createdAt) },
      order: { createdAt: 'DESC' },
      take: REMEMBERED,
    });
    if (earlier.length === 0) return [];
    const ids = earlier.map(({ id }) => id);
    const rows = await tx.manager.findBy(InterviewQuestionEntity, { workspaceId, interviewId: In(ids) });
    return ids.flatMap((id) => rows.filter(({ interviewId }) => interviewId === id).map(({ template }) => template));
  }
}
