import { In, type EntityManager } from 'typeorm';
import { activeAccounts } from '../../audience/index.js';
import { hasRole, type Actor, type Role } from '../../identity/index.js';
import { notFound } from '../../kernel/index.js';
import { InterviewEntity } from './interview.entity.js';
import { InterviewQuestionEntity } from './interview-question.entity.js';

/** Roles that see every persona's interviews; an operator sees those of the personas whose accounts they work. */
const SEES_ALL: readonly Role[] = ['admin', 'writer'];

export type PersonaScope = 'all' | readonly string[];

export async function personasOf(manager: EntityManager, actor: Actor): Promise<PersonaScope> {
  if (SEES_ALL.some((role) => hasRole(actor, role))) return 'all';
  if (actor.personId === null) return [];
  const accounts = await activeAccounts(manager, actor.workspaceId);
  return [
    ...new Set(
      accounts
        .filter(({ operatorId, active }) => active && operatorId === actor.personId)
        .map(({ personaSlug }) => personaSlug),
    ),
  ];
}

export const personaIn = (scope: PersonaScope): { personaSlug?: ReturnType<typeof In> } =>
  scope === 'all' ? {} : { personaSlug: In([...scope]) };

export const isOwn = (scope: PersonaScope, persona: string): boolean => scope === 'all' || scope.includes(persona);

/** @throws AppError 404, the same words for another workspace's interview and another operator's */
export async function ownInterview(manager: EntityManager, actor: Actor, id: string): Promise<InterviewEntity> {
  const scope = await personasOf(manager, actor);
  const row = await manager.findOneBy(InterviewEntity, { id, workspaceId: actor.workspaceId, ...personaIn(scope) });
  if (row === null) throw notFound('interview', id);
  return row;
}

/** @throws AppError 404 */
export async function questionOf(
  manager: EntityManager,
  interview: InterviewEntity,
  id: string,
): Promise<InterviewQuestionEntity> {
  const { workspaceId, id: interviewId } = interview;
  const row = await manager.findOneBy(InterviewQuestionEntity, { id, workspaceId, interviewId });
  if (row === null) throw notFound('question', id);
  return row;
}
