import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '../../identity/index.js';
import { Libraries } from '../../library/index.js';
import { Database } from '../../platform/database/index.js';
import { InterviewAsking } from './interview-asking.service.js';
import { InterviewEntity } from './interview.entity.js';
import { InterviewQuestionEntity } from './interview-question.entity.js';
import { toInterviewView, toNeedView } from './interview-view.js';
import type { InterviewsQuery, InterviewView, WeekNeedsView } from './interviews.schema.js';
import { isOwn, ownInterview, personaIn, personasOf } from './own-personas.queries.js';

const SHOWN = 50;

/** Interviews as their readers see them: an operator those of their own personas, whoever writes all of them. */
@Injectable()
export class InterviewReading {
  constructor(
    private readonly database: Database,
    private readonly libraries: Libraries,
    private readonly asking: InterviewAsking,
  ) {}

  async list(actor: Actor, { persona, state }: InterviewsQuery): Promise<InterviewView[]> {
    const scope = await personasOf(this.database.fresh, actor);
    if (persona !== undefined && !isOwn(scope, persona)) return [];
    const rows = await this.database.fresh.find(InterviewEntity, {
      where: {
        ...{ workspaceId: actor.workspaceId, ...personaIn(scope) },
        ...(persona === undefined ? {} : { personaSlug: persona }),
      },
      order: { createdAt: 'DESC', id: 'DESC' },
      take: SHOWN,
    });
    const views = await this.views(actor, rows);
    return state === undefined ? views : views.filter((view) => view.state === state);
  }

  async view(actor: Actor, id: string): Promise<InterviewView> {
    const [view] = await this.views(actor, [await ownInterview(this.database.fresh, actor, id)]);
    if (view === undefined) throw new Error('An interview has one view.');
    return view;
  }

  /** What the coming seven days lack, of the personas that the reader answers for. */
  async needs(actor: Actor): Promise<WeekNeedsView> {
    const scope = await personasOf(this.database.fresh, actor);
    const { from, needs } = await this.asking.week(actor.workspaceId);
    return { from, items: needs.filter(({ persona }) => isOwn(scope, persona.id)).map(toNeedView) };
  }

  private async views(actor: Actor, rows: readonly InterviewEntity[]): Promise<InterviewView[]> {
    if (rows.length === 0) return [];
    const { workspaceId } = actor;
    const questions = await this.database.fresh.find(InterviewQuestionEntity, {
      where: { workspaceId, interviewId: In(rows.map(({ id }) => id)) },
      order: { ordinal: 'ASC' },
    });
    const library = await this.libraries.snapshot(workspaceId);
    return rows.map((row) =>
      toInterviewView(
        row,
        questions.filter(({ interviewId }) => interviewId === row.id),
        library,
        actor,
      ),
    );
  }
}
