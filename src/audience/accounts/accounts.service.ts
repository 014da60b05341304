import { Inject, Injectable } from '@nestjs/common';
import { IsNull, Not, type EntityManager } from 'typeorm';
import { AppError, newId, notFound, type Clock, type PersonId } from '../../kernel/index.js';
import { Audit, MembershipEntity, type Actor } from '../../identity/index.js';
import { Libraries } from '../../library/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { Database, UnitOfWork, type Tx } from '../../platform/database/index.js';
import { assertVersion } from '../../platform/http/index.js';
import { AccountEntity, type Account } from './account.entity.js';
import { assertReferences, missingReferences, type AccountReferences } from './account-references.js';

export type NewAccount = Account;
export type AccountChange = { readonly [K in Exclude<keyof Account, 'slug'>]?: Account[K] | undefined };

@Injectable()
export class Accounts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly libraries: Libraries,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  list(workspaceId: string, archived: 'false' | 'true' | 'all' = 'false'): Promise<AccountEntity[]> {
    const archivedAt = archived === 'all' ? {} : { archivedAt: archived === 'true' ? Not(IsNull()) : IsNull() };
    return this.database.fresh.find(AccountEntity, {
      where: { workspaceId: workspaceId as AccountEntity['workspaceId'], ...archivedAt },
      order: { slug: 'ASC' },
    });
  }

  get(actor: Actor, slug: string): Promise<AccountEntity> {
    return find(this.database.fresh, actor, slug);
  }

  create(actor: Actor, account: NewAccount): Promise<AccountEntity> {
    return this.unitOfWork.run((tx) => this.createIn(tx, actor, account));
  }

  /** As part of something larger, such as a demonstration. */
  async createIn(tx: Tx, actor: Actor, account: NewAccount): Promise<AccountEntity> {
    await tx.lock(actor.workspaceId, 'accounts');
    const { workspaceId } = actor;
    if (await tx.manager.existsBy(AccountEntity, { workspaceId, slug: account.slug })) throw slugTaken(account.slug);
    await this.assertReferences(tx, actor, account);
    const row = tx.manager.create(AccountEntity, {
      ...pick(account),
      id: newId<string>(),
      slug: account.slug,
      workspaceId,
      archivedAt: null,
      createdAt: this.clock.now(),
      version: 1,
    });
    await tx.manager.insert(AccountEntity, row);
    const subject = { type: 'account', id: account.slug };
    await this.audit.record(tx, actor, { action: 'account.created', subject, after: pick(account) });
    return row;
  }

  update(actor: Actor, slug: string, change: AccountChange, seen: number): Promise<AccountEntity> {
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    return this.save(actor, slug, seen, 'account.updated', given, true);
  }

  /** It is kept with all its history; nothing new is planned on it. */
  archive(actor: Actor, slug: string, seen: number): Promise<AccountEntity> {
    return this.save(actor, slug, seen, 'account.archived', { archivedAt: this.clock.now(), active: false }, false);
  }

  restore(actor: Actor, slug: string, seen: number): Promise<AccountEntity> {
    return this.save(actor, slug, seen, 'account.restored', { archivedAt: null, active: true }, true);
  }

  private save(
    actor: Actor,
    slug: string,
    seen: number,
    action: string,
    change: Partial<AccountEntity>,
    referencesMatter: boolean,
  ): Promise<AccountEntity> {
    return this.unitOfWork.run(async (tx) => {
      const before = await find(tx.manager, actor, slug);
      assertVersion(before.version, seen);
      const after = { ...before, ...change, version: seen + 1 };
      if (referencesMatter) await this.assertReferences(tx, actor, after);
      const { affected } = await tx.manager.update(
        AccountEntity,
        { id: before.id, workspaceId: actor.workspaceId, version: seen },
        { ...change, version: seen + 1 },
      );
      if (affected !== 1) assertVersion(seen + 1, seen);
      const subject = { type: 'account', id: slug };
      await this.audit.record(tx, actor, { action, subject, before: pick(before), after: pick(after) });
      return after;
    });
  }

  private async assertReferences(tx: Tx, actor: Actor, account: AccountReferences): Promise<void> {
    const library = await this.libraries.snapshotIn(tx, actor.workspaceId);
    assertReferences(missingReferences(account, library, await operatorsOf(tx.manager, actor.workspaceId)));
  }
}

const pick = ({ name, personaSlug, operatorId, segments, groups, quotas, active }: Account): Omit<Account, 'slug'> => ({
  ...{ name, personaSlug, operatorId, segments, groups, quotas, active },
});

async function find(manager: EntityManager, { workspaceId }: Actor, slug: string): Promise<AccountEntity> {
  const row = await manager.findOneBy(AccountEntity, { workspaceId, slug });
  if (row === null) throw notFound('account', slug);
  return row;
}

/** Active people of a workspace who may work an account. */
async function operatorsOf(manager: EntityManager, workspaceId: Actor['workspaceId']): Promise<Set<PersonId>> {
  const members = await manager.findBy(MembershipEntity, { workspaceId, active: true });
  return new Set(members.filter(({ roles }) => roles.includes('operator')).map(({ personId }) => personId));
}

/** Accounts a plan may use, as the open transaction sees them. */
export const activeAccounts = (manager: EntityManager, workspaceId: string): Promise<AccountEntity[]> =>
  manager.find(AccountEntity, {
    where: { workspaceId: workspaceId as AccountEntity['workspaceId'], archivedAt: IsNull() },
    order: { slug: 'ASC' },
  });

const slugTaken = (slug: string): AppError =>
  new AppError(
    'conflict',
    'slug_taken',
    `An account "${slug}" exists already, archived perhaps: choose another slug.`,
    {
      params: { slug },
      errors: [{ field: 'slug', message: 'is taken', code: 'slug_taken' }],
    },
  );
