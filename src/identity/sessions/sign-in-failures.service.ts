import { Inject, Injectable } from '@nestjs/common';
import { AppError, newId, sha256, type Clock } from '../../kernel/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { UnitOfWork, type Tx } from '../../platform/database/index.js';
import { Audit } from '../audit/audit.service.js';
import {
  addressKey,
  countFailure,
  lockedFor,
  NO_FAILURES,
  PER_ADDRESS,
  PER_EMAIL,
  takeBackFailure,
  type Failures,
} from './lock-out.js';
import { SignInFailureEntity } from './sign-in-failure.entity.js';

const emailKey = (email: string): string => `email:${sha256(email)}`;
const ipKey = (ip: string): string => `ip:${addressKey(ip)}`;

/** Keeps count of wrong passwords, in the database: restarts and several processes make no difference. */
@Injectable()
export class SignInFailures {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Books an attempt as failed before the password is looked at.
   * @throws AppError `locked` (in the words of a wrong password) while the e-mail is locked, 429 while the address is
   */
  async book(email: string, ip: string, locked: Refusal): Promise<void> {
    const now = this.clock.now();
    const refusal = await this.unitOfWork.run(async (tx) => {
      const [byEmail, byIp] = [await this.read(tx, emailKey(email)), await this.read(tx, ipKey(ip))];
      const [emailWait, ipWait] = [lockedFor(byEmail, now), lockedFor(byIp, now)];
      if (ipWait > 0) return tooManyFailures(ipWait);
      if (emailWait > 0) return locked(emailWait);
      const counted = countFailure(byEmail, now, PER_EMAIL);
      await this.write(tx, emailKey(email), counted);
      await this.write(tx, ipKey(ip), countFailure(byIp, now, PER_ADDRESS));
      if (counted.lockedUntil !== null) await this.tellOfLock(tx, email, ip, counted);
      return null;
    });
    if (refusal !== null) throw refusal;
  }

  /** The password was right: the e-mail starts afresh, the address gets its attempt back. */
  async forgive(tx: Tx, email: string, ip: string): Promise<void> {
    await this.forget(tx, email);
    await this.write(tx, ipKey(ip), takeBackFailure(await this.read(tx, ipKey(ip)), PER_ADDRESS));
  }

  async forget(tx: Tx, email: string): Promise<void> {
    await this.lock(tx, emailKey(email)); // before the row, as `book` takes them, or two of one e-mail block each other
    await tx.manager.delete(SignInFailureEntity, { key: emailKey(email) });
  }

  private async read(tx: Tx, key: string): Promise<Failures> {
    await this.lock(tx, key);
    return (await tx.manager.findOneBy(SignInFailureEntity, { key })) ?? NO_FAILURES;
  }

  private lock(tx: Tx, key: string): Promise<void> {
    return tx.lock('installation', `sign-in/${key}`);
  }

  private async write(tx: Tx, key: string, { failures, lastFailureAt, lockedUntil }: Failures): Promise<void> {
    const counts = { failures, lastFailureAt, lockedUntil };
    const { affected } = await tx.manager.update(SignInFailureEntity, { key }, counts);
    if (affected === 0)
      await tx.manager.insert(SignInFailureEntity, { id: newId<SignInFailureEntity['id']>(), key, ...counts });
  }

  private tellOfLock(tx: Tx, email: string, ip: string, state: Failures): Promise<void> {
    return this.audit.record(
      tx,
      { workspaceId: null, personId: null, name: 'sign-in', via: 'system' },
      {
        action: 'sign_in.locked',
        subject: { type: 'email', id: email },
        after: { failures: state.failures, lockedUntil: state.lockedUntil, ip },
      },
    );
  }
}

export type Refusal = (retryAfterSeconds?: number) => AppError;

/**
 * One answer for a wrong password, an unknown or inactive person and a lock. `retryAfterSeconds` is told for known and
 * unknown e-mails alike, so it says only what the caller did.
 */
export const signInFailed: Refusal = (retryAfterSeconds) =>
  new AppError(
    'unauthenticated',
    'sign_in_failed',
    'E-mail or password is wrong, or there were too many attempts. Check both; after several failures wait as long as Retry-After says.',
    retryAfterSeconds === undefined ? {} : { retryAfterSeconds },
  );

export const tooManyFailures = (retryAfterSeconds: number): AppError =>
  new AppError(
    'rate_limited',
    'too_many_sign_in_failures',
    `Too many wrong passwords. Wait ${retryAfterSeconds} seconds.`,
    { retryAfterSeconds },
  );
