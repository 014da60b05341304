import { Injectable } from '@nestjs/common';
import { In, MoreThan, Not } from 'typeorm';
import { AppError, notFound, type PersonId, type WorkspaceId } from '../../kernel/index.js';
import { Database, UnitOfWork, type Tx } from '../../platform/database/index.js';
import { assertVersion } from '../../platform/http/index.js';
import type { Actor, Role } from '../actor.js';
import { Audit } from '../audit/audit.service.js';
import { Passwords } from '../sessions/passwords.service.js';
import { Sessions } from '../sessions/sessions.service.js';
import { decideMembership, refusalOf } from './membership-rules.js';
import { MembershipEntity } from './membership.entity.js';
import { People } from './people.service.js';
import { PersonEntity } from './person.entity.js';

export interface Member {
  readonly person: PersonEntity;
  readonly membership: MembershipEntity;
}

export interface MemberChange {
  readonly name?: string | undefined;
  readonly roles?: Role[] | undefined;
  /** The caller gives up their own admin role and says so. */
  readonly confirmOwnAdmin: boolean;
}

/** The people of one workspace, as its admins see and change them. */
@Injectable()
export class Members {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly people: People,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly audit: Audit,
  ) {}

  /** In the order they joined. */
  async list(workspaceId: WorkspaceId, after: string | null, limit: number): Promise<Member[]> {
    const memberships = await this.database.fresh.find(MembershipEntity, {
      where: { workspaceId, ...(after === null ? {} : { id: MoreThan(after as MembershipEntity['id']) }) },
      order: { id: 'ASC' },
      take: limit,
    });
    const people = await this.database.fresh.findBy(PersonEntity, { id: In(memberships.map((row) => row.personId)) });
    const byId = new Map(people.map((person) => [person.id, person]));
    return memberships.flatMap((membership) => {
      const person = byId.get(membership.personId);
      return person === undefined ? [] : [{ person, membership }];
    });
  }

  async get(workspaceId: WorkspaceId, personId: PersonId): Promise<Member> {
    return memberIn(this.database.fresh, workspaceId, personId);
  }

  /** @returns the password to hand over; null when the person has one of their own, from another workspace */
  async invite(
    actor: Actor,
    input: { email: string; name: string; roles: Role[] },
  ): Promise<Member & { password: string | null }> {
    const password = this.passwords.oneTime();
    const passwordHash = await this.passwords.hash(password);
    return this.unitOfWork.run(async (tx) => {
      const { email, name } = input;
      const { person, isNew } = await this.people.enter(tx, { email, name, passwordHash, temporary: true });
      const membership = await this.people.join(tx, actor, person, input.roles);
      return { person, membership, password: isNew ? password : null };
    });
  }

  change(actor: Actor, personId: PersonId, change: MemberChange, seen: number): Promise<Member> {
    return this.decide(actor, personId, async (tx, { person, membership }) => {
      assertVersion(membership.version, seen);
      if (change.name !== undefined && change.name !== person.name) {
        await this.refuseShared(tx, actor, person, 'name');
        await tx.manager.update(PersonEntity, { id: personId }, { name: change.name, version: person.version + 1 });
      }
      const { roles = membership.roles, confirmOwnAdmin } = change;
      return { roles, active: membership.active, confirmOwnAdmin };
    });
  }

  /** Without their place a person can do nothing here from the next request on; without any, they are signed out. */
  setActive(actor: Actor, personId: PersonId, active: boolean): Promise<Member> {
    return this.decide(actor, personId, async (tx, { person, membership }) => {
      if (!active && !(await belongsElsewhere(tx, actor.workspaceId, person)))
        await this.sessions.revokeAll(tx, personId);
      return { roles: membership.roles, active, confirmOwnAdmin: true };
    });
  }

  /** A new one-time password, and an end to the person's sessions: for who forgot theirs or may have lost it. */
  async resetPassword(actor: Actor, personId: PersonId): Promise<string> {
    const password = this.passwords.oneTime();
    const passwordHash = await this.passwords.hash(password);
    await this.unitOfWork.run(async (tx) => {
      const { person } = await memberIn(tx.manager, actor.workspaceId, personId);
      await this.refuseShared(tx, actor, person, 'password');
      const changed = { passwordHash, passwordTemporary: true, version: person.version + 1 };
      await tx.manager.update(PersonEntity, { id: personId }, changed);
      const sessionsEnded = await this.sessions.revokeAll(tx, personId);
      const subject = { type: 'person', id: personId };
      await this.audit.record(tx, actor, { action: 'person.password_reset', subject, after: { sessionsEnded } });
    });
    return password;
  }

  private decide(
    actor: Actor,
    personId: PersonId,
    work: (tx: Tx, member: Member) => Promise<{ roles: readonly Role[]; active: boolean; confirmOwnAdmin: boolean }>,
  ): Promise<Member> {
    const { workspaceId } = actor;
    return this.unitOfWork.run(async (tx) => {
      await tx.lock(workspaceId, 'people');
      const before = await memberIn(tx.manager, workspaceId, personId);
      const { roles, active, confirmOwnAdmin } = await work(tx, before);
      const members = await tx.manager.findBy(MembershipEntity, { workspaceId });
      const decision = decideMembership(members, { personId, roles, active }, actor.personId, confirmOwnAdmin);
      if (!decision.ok) throw refusalOf(decision.error);
      const version = before.membership.version + 1;
      await tx.manager.update(MembershipEntity, { workspaceId, personId }, { roles: [...roles], active, version });
      const after = await memberIn(tx.manager, workspaceId, personId);
      const subject = { type: 'person', id: personId };
      await this.audit.record(tx, actor, {
        action: 'person.updated',
        subject,
        before: facts(before),
        after: facts(after),
      });
      return after;
    });
  }

  /** Name and password are the person's everywhere: an admin of one workspace does not change them for another. */
  private async refuseShared(tx: Tx, actor: Actor, person: PersonEntity, what: 'name' | 'password'): Promise<void> {
    if (person.id === actor.personId && what === 'name') return;
    if (!person.owner && !(await belongsElsewhere(tx, actor.workspaceId, person))) return;
    throw new AppError(
      'conflict',
      'person_shared',
      `${person.email} also belongs to another workspace or owns the installation, so their ${what} is not yours to change. They can change it themselves.`,
    );
  }
}

const facts = ({ person, membership }: Member) => ({
  email: person.email,
  name: person.name,
  roles: membership.roles,
  active: membership.active,
});

type Reader = Pick<Tx['manager'], 'findOneBy'>;

async function memberIn(reader: Reader, workspaceId: WorkspaceId, personId: PersonId): Promise<Member> {
  const membership = await reader.findOneBy(MembershipEntity, { workspaceId, personId });
  const person = membership === null ? null : await reader.findOneBy(PersonEntity, { id: personId });
  if (membership === null || person === null) throw notFound('person', personId);
  return { person, membership };
}

const belongsElsewhere = (tx: Tx, workspaceId: WorkspaceId, person: PersonEntity): Promise<boolean> =>
  tx.manager.existsBy(MembershipEntity, { personId: person.id, workspaceId: Not(workspaceId) });
