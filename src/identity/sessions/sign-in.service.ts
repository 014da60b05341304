import { Injectable } from '@nestjs/common';
import { AppError, type PersonId } from '../../kernel/index.js';
import { Database, UnitOfWork } from '../../platform/database/index.js';
import { Audit } from '../audit/audit.service.js';
import { PersonEntity } from '../people/person.entity.js';
import { Passwords } from './passwords.service.js';
import type { SessionEntity } from './session.entity.js';
import { Sessions, type Visitor } from './sessions.service.js';
import { SignInFailures, signInFailed, tooManyFailures, type Refusal } from './sign-in-failures.service.js';

export interface Opened {
  readonly person: PersonEntity;
  readonly session: SessionEntity;
  readonly token: string;
}

@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly passwords: Passwords,
    private readonly failures: SignInFailures,
    private readonly sessions: Sessions,
    private readonly audit: Audit,
  ) {}

  /**
   * Opens a new session, and ends the one the browser carried before, so that nobody can plant a session on another.
   * @throws AppError 401 | 429, see SignInFailures
   */
  async withPassword(email: string, password: string, visitor: Visitor, carried: string | null): Promise<Opened> {
    const person = await this.proven(email, password, visitor);
    const before = carried === null ? null : await this.sessions.open(carried);
    return this.unitOfWork.run(async (tx) => {
      await this.failures.forgive(tx, email, visitor.ip);
      if (before !== null) await this.sessions.revoke(tx, before.session);
      const { session, token } = await this.sessions.start(tx, person.id, visitor);
      await this.audit.record(tx, inSession(person), {
        action: 'session.opened',
        subject: { type: 'session', id: session.id },
        after: { ...visitor },
      });
      return { person, session, token };
    });
  }

  /** A new password ends every session, this one too, and opens a new one for who changed it. */
  async changePassword(personId: PersonId, current: string, next: string, visitor: Visitor): Promise<Opened> {
    const { email } = await this.database.fresh.findOneByOrFail(PersonEntity, { id: personId });
    const person = await this.proven(email, current, visitor, wrongCurrentPassword);
    if (current === next) throw samePassword();
    const passwordHash = await this.passwords.hash(next);
    return this.unitOfWork.run(async (tx) => {
      const { id: personId, version, passwordHash: proven } = person;
      const changed = { passwordHash, passwordTemporary: false, version: version + 1 };
      const { affected } = await tx.manager.update(PersonEntity, { id: personId, passwordHash: proven }, changed);
      if (affected !== 1) throw wrongCurrentPassword();
      await this.failures.forgive(tx, email, visitor.ip);
      const revoked = await this.sessions.revokeAll(tx, personId);
      const { session, token } = await this.sessions.start(tx, personId, visitor);
      await this.audit.record(tx, inSession(person), {
        action: 'person.password_changed',
        subject: { type: 'person', id: personId },
        after: { sessionsEnded: revoked },
      });
      return { person: { ...person, ...changed }, session, token };
    });
  }

  /** The person whom e-mail and password belong to. Guessing counts here, also by somebody at an open screen. */
  private async proven(email: string, password: string, visitor: Visitor, refusal: Refusal = signInFailed) {
    await this.failures.book(email, visitor.ip, refusal);
    const person = await this.database.fresh.findOneBy(PersonEntity, { email });
    const fits = await this.passwords.fits(person?.passwordHash ?? null, password);
    if (person === null || !fits || !person.active) throw refusal();
    return person;
  }
}

const inSession = (person: PersonEntity) => ({
  workspaceId: null,
  personId: person.id,
  name: person.name,
  via: 'session' as const,
});

const wrongCurrentPassword: Refusal = (retryAfterSeconds) =>
  retryAfterSeconds === undefined
    ? new AppError('refused', 'wrong_current_password', 'currentPassword: is not your password now.', {
        errors: [{ field: 'currentPassword', message: 'is not your password now', code: 'wrong_current_password' }],
      })
    : tooManyFailures(retryAfterSeconds);

const samePassword = (): AppError =>
  new AppError('refused', 'same_password', 'newPassword: choose another one than now.', {
    errors: [{ field: 'newPassword', message: 'is the password you have', code: 'same_password' }],
  });
