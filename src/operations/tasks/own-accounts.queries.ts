import { In, type EntityManager } from 'typeorm';
import { AccountEntity } from '../../audience/index.js';
import { hasRole, type Actor, type Role } from '../../identity/index.js';
import { AppError, notFound } from '../../kernel/index.js';
import { TaskEntity } from './task.entity.js';

/** Roles that see everybody's work; the others see what the accounts they work have to do. */
const SEES_ALL: readonly Role[] = ['admin', 'scheduler'];
const WORKS_ALL: readonly Role[] = ['admin'];

export type Scope = 'all' | readonly string[];

export const accountsOf = async (manager: EntityManager, workspaceId: string, personId: string): Promise<string[]> => {
  const rows = await manager.findBy(AccountEntity, {
    workspaceId: workspaceId as AccountEntity['workspaceId'],
    operatorId: personId as NonNullable<AccountEntity['operatorId']>,
  });
  return rows.map(({ slug }) => slug);
};

const scopeOf = async (manager: EntityManager, actor: Actor, all: readonly Role[]): Promise<Scope> => {
  if (all.some((role) => hasRole(actor, role))) return 'all';
  return actor.personId === null ? [] : accountsOf(manager, actor.workspaceId, actor.personId);
};

export const readScope = (manager: EntityManager, actor: Actor): Promise<Scope> => scopeOf(manager, actor, SEES_ALL);

/** Accounts as a condition; `where` an account is among them. */
export const accountIn = (scope: Scope): { accountSlug?: ReturnType<typeof In> } =>
  scope === 'all' ? {} : { accountSlug: In([...scope]) };

/** @throws AppError 404, the same words for another workspace's task and another operator's */
export async function readableTask(manager: EntityManager, actor: Actor, id: string): Promise<TaskEntity> {
  const task = await manager.findOneBy(TaskEntity, { id, workspaceId: actor.workspaceId });
  const scope = await readScope(manager, actor);
  if (task === null || (scope !== 'all' && !scope.includes(task.accountSlug))) throw notFound('task', id);
  return task;
}

/** @throws AppError 404 · 403 when the actor may look at the task and somebody else works it */
export async function workableTask(manager: EntityManager, actor: Actor, id: string): Promise<TaskEntity> {
  const task = await readableTask(manager, actor, id);
  const scope = await scopeOf(manager, actor, WORKS_ALL);
  if (scope !== 'all' && !scope.includes(task.accountSlug))
    throw new AppError(
      'forbidden',
      'other_operator',
      'Somebody else works this account: only they or an admin may do this.',
    );
  return task;
}
