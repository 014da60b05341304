import { Inject, Injectable } from '@nestjs/common';
import { AppError, newId, type Clock, type PersonId } from '../../kernel/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { Database, UnitOfWork, type Tx } from '../../platform/database/index.js';
import type { Role } from '../actor.js';
import { Audit, type AuditActor } from '../audit/audit.service.js';
import { Email, fieldOf, line, NewPassword, Roles } from '../fields.schema.js';
import { Passwords } from '../sessions/passwords.service.js';
import { WorkspaceEntity } from '../workspaces/workspace.entity.js';
import { MembershipEntity } from './membership.entity.js';
import { PersonEntity } from './person.entity.js';

export interface NewPerson {
  readonly email: string;
  readonly name: string;
  /** Without one, a password is made up and has to be changed at the first sign-in. */
  readonly password?: string;
  /** Whether the password must be changed at the first sign-in; by default when it was made up here. */
  readonly temporary?: boolean;
  /** Slug of the workspace to join. */
  readonly workspace?: string;
  /** What they may do there; `writer` when left out. */
  readonly roles?: readonly Role[];
  /** May create workspaces. The first person of an installation always may. */
  readonly owner?: boolean;
}

export interface Entered {
  readonly person: PersonEntity;
  /** The password to hand over; null for a person who has one of their own. */
  readonly password: string | null;
}

const BY_COMMAND = { personId: null, name: 'command line', via: 'command' } as const;

/** People as the command and the seeding make them. Through the API they are invited: see Members. */
@Injectable()
export class People {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  byEmail(email: string): Promise<PersonEntity | null> {
    return this.database.fresh.findOneBy(PersonEntity, { email: email.trim().toLowerCase() });
  }

  async byId(id: PersonId): Promise<PersonEntity | null> {
    return this.database.fresh.findOneBy(PersonEntity, { id });
  }

  /** Whether nobody can sign in yet: a new installation. */
  async isEmpty(): Promise<boolean> {
    return !(await this.database.fresh.exists(PersonEntity));
  }

  /**
   * Makes a person, or lets one who is there already join a further workspace.
   * @throws AppError 400 on a bad e-mail, name or password; 409 when they are there and nothing is to be added
   */
  async create(input: NewPerson): Promise<Entered> {
    const email = fieldOf('email', Email, input.email);
    const name = fieldOf('name', line(100), input.name);
    const password =
      input.password === undefined ? this.passwords.oneTime() : fieldOf('password', NewPassword, input.password);
    const roles = fieldOf('roles', Roles, input.roles ?? ['writer']);
    const passwordHash = await this.passwords.hash(password);
    return this.unitOfWork.run(async (tx) => {
      const workspace = input.workspace === undefined ? null : await workspaceBySlug(tx, input.workspace);
      const temporary = input.temporary ?? input.password === undefined;
      const entered = await this.enter(tx, { email, name, passwordHash, temporary, owner: input.owner ?? false });
      if (!entered.isNew && workspace === null) throw personExists(email);
      if (entered.isNew && workspace === null)
        await this.audit.record(
          tx,
          { ...BY_COMMAND, workspaceId: null },
          {
            action: 'person.created',
            subject: { type: 'person', id: entered.person.id },
            after: { email, name },
          },
        );
      if (workspace !== null) await this.join(tx, { ...BY_COMMAND, workspaceId: workspace.id }, entered.person, roles);
      return { person: entered.person, password: entered.isNew ? password : null };
    });
  }

  /** The person of an e-mail, made if need be. */
  async enter(
    tx: Tx,
    input: { email: string; name: string; passwordHash: string; temporary: boolean; owner?: boolean },
  ): Promise<{ person: PersonEntity; isNew: boolean }> {
    await tx.lock('installation', 'people');
    const known = await tx.manager.findOneBy(PersonEntity, { email: input.email });
    if (known !== null) return { person: known, isNew: false };
    const isFirst = !(await tx.manager.exists(PersonEntity));
    const person = tx.manager.create(PersonEntity, {
      id: newId<PersonId>(),
      email: input.email,
      name: input.name,
      passwordHash: input.passwordHash,
      passwordTemporary: input.temporary,
      owner: input.owner === true || isFirst,
      active: true,
      createdAt: this.clock.now(),
      version: 1,
    });
    await tx.manager.insert(PersonEntity, person);
    return { person, isNew: true };
  }

  /** @throws AppError 409 when they belong to the workspace already, active or not */
  async join(tx: Tx, by: AuditActor, person: PersonEntity, roles: readonly Role[]): Promise<MembershipEntity> {
    const { workspaceId } = by;
    if (workspaceId === null) throw new Error('a person joins a workspace, not the installation');
    await tx.lock(workspaceId, 'people');
    const where = { workspaceId, personId: person.id };
    if (await tx.manager.existsBy(MembershipEntity, where)) throw alreadyMember(person.email);
    const membership = tx.manager.create(MembershipEntity, {
      id: newId<MembershipEntity['id']>(),
      ...where,
      roles: [...roles],
      active: true,
      createdAt: this.clock.now(),
      version: 1,
    });
    await tx.manager.insert(MembershipEntity, membership);
    await this.audit.record(tx, by, {
      action: 'person.joined',
      subject: { type: 'person', id: person.id },
      after: { email: person.email, name: person.name, roles },
    });
    return membership;
  }
}

async function workspaceBySlug(tx: Tx, slug: string): Promise<WorkspaceEntity> {
  const workspace = await tx.manager.findOneBy(WorkspaceEntity, { slug });
  if (workspace !== null) return workspace;
  throw new AppError('refused', 'unknown_reference', `workspace: there is no workspace "${slug}".`, {
    errors: [{ field: 'workspace', message: `there is no workspace "${slug}"`, code: 'unknown_reference' }],
  });
}

const personExists = (email: string): AppError =>
  new AppError('conflict', 'person_exists', `${email} is there already. Name a workspace for them to join.`, {
    errors: [{ field: 'email', message: 'belongs to somebody already', code: 'person_exists' }],
  });

const alreadyMember = (email: string): AppError =>
  new AppError(
    'conflict',
    'already_member',
    `${email} belongs to this workspace already. Change their roles, or activate them again.`,
    { errors: [{ field: 'email', message: 'belongs to this workspace already', code: 'already_member' }] },
  );
