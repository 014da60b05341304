import { randomBytes } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { IsNull, MoreThan, Not } from 'typeorm';
import { newId, plusSeconds, type Clock, type PersonId } from '../../kernel/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { CONFIG, type ConfigValues } from '../../platform/config/index.js';
import { Database, UnitOfWork, type Tx } from '../../platform/database/index.js';
import { Audit } from '../audit/audit.service.js';
import { expiryOf, judgeSession, ROTATION, type SessionPolicy } from './session-policy.js';
import { SessionEntity } from './session.entity.js';
import { sessionToken, sessionTokenHash, TOKEN_BYTES } from './token.js';

/** Where a session is used from. */
export interface Visitor {
  readonly ip: string;
  readonly userAgent: string;
}

interface Holder {
  readonly personId: PersonId;
  readonly name: string;
}

export interface LiveSession {
  readonly session: SessionEntity;
  /** A new token for the browser, when it was time for one. */
  readonly newToken: string | null;
}

@Injectable()
export class Sessions {
  readonly policy: SessionPolicy;
  private readonly log = new Logger(Sessions.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) config: Pick<ConfigValues, 'SESSION_IDLE_SECONDS' | 'SESSION_MAX_SECONDS'>,
  ) {
    this.policy = { idleSeconds: config.SESSION_IDLE_SECONDS, maxSeconds: config.SESSION_MAX_SECONDS, ...ROTATION };
  }

  async start(tx: Tx, personId: PersonId, visitor: Visitor): Promise<{ session: SessionEntity; token: string }> {
    const token = sessionToken(randomBytes(TOKEN_BYTES));
    const now = this.clock.now();
    const session = tx.manager.create(SessionEntity, {
      id: newId<SessionEntity['id']>(),
      personId,
      tokenHash: sessionTokenHash(token) ?? '',
      previousTokenHash: null,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: expiryOf(now, this.policy),
      rotatedAt: now,
      confirmedAt: now,
      revokedAt: null,
      userAgent: visitor.userAgent.slice(0, 400),
      ip: visitor.ip.slice(0, 100),
    });
    await tx.manager.insert(SessionEntity, session);
    return { session, token };
  }

  /** The live session a token opens, or null. Writes down its use, and replaces the token when it is old. */
  async open(token: string): Promise<LiveSession | null> {
    const hash = sessionTokenHash(token);
    if (hash === null) return null;
    const session = await this.database.fresh.findOneBy(SessionEntity, [
      { tokenHash: hash },
      { previousTokenHash: hash },
    ]);
    if (session === null) return null;
    const verdict = judgeSession(
      session,
      session.tokenHash === hash ? 'current' : 'previous',
      this.clock.now(),
      this.policy,
    );
    if (verdict.verdict === 'ended') return null;
    if (verdict.verdict === 'stolen') {
      this.log.warn(`Session ${session.id} was shown a token replaced long ago: it is revoked`);
      await this.unitOfWork.run((tx) => this.revoke(tx, session));
      return null;
    }
    if (verdict.rotate) return { session, newToken: await this.rotate(session, hash) };
    if (verdict.confirm || verdict.touch) await this.touch(session, verdict.confirm);
    return { session, newToken: null };
  }

  /** Whether it has not ended. Nothing is written: to look on is no use of it. */
  async isLive(id: string): Promise<boolean> {
    const session = await this.database.fresh.findOneBy(SessionEntity, { id: id as SessionEntity['id'] });
    return session !== null && judgeSession(session, 'current', this.clock.now(), this.policy).verdict !== 'ended';
  }

  /** Ends one session; harmless when it has ended. */
  async revoke(tx: Tx, session: Pick<SessionEntity, 'id' | 'personId'>): Promise<boolean> {
    const { id, personId } = session;
    const live = { id, personId, revokedAt: IsNull() };
    return (await tx.manager.update(SessionEntity, live, { revokedAt: this.clock.now() })).affected === 1;
  }

  /** Ends all of a person's sessions, or all but one. */
  async revokeAll(tx: Tx, personId: PersonId, except?: string): Promise<number> {
    const others = except === undefined ? {} : { id: Not(except as SessionEntity['id']) };
    const live = { personId, revokedAt: IsNull(), ...others };
    return (await tx.manager.update(SessionEntity, live, { revokedAt: this.clock.now() })).affected ?? 0;
  }

  /** @returns whether there was such a session of theirs to end */
  end(by: Holder, id: string): Promise<boolean> {
    return this.unitOfWork.run(async (tx) => {
      const ended = await this.revoke(tx, { id: id as SessionEntity['id'], personId: by.personId });
      if (ended) await this.tell(tx, by, 'session.ended', { type: 'session', id });
      return ended;
    });
  }

  endAll(by: Holder, except?: string): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      const ended = await this.revokeAll(tx, by.personId, except);
      await this.tell(tx, by, 'session.all_ended', { type: 'person', id: by.personId });
      return ended;
    });
  }

  private tell(tx: Tx, by: Holder, action: string, subject: { type: string; id: string }): Promise<void> {
    const actor = { workspaceId: null, personId: by.personId, name: by.name, via: 'session' } as const;
    return this.audit.record(tx, actor, { action, subject });
  }

  /** A person's live sessions, the last used first. */
  live(personId: PersonId): Promise<SessionEntity[]> {
    const now = this.clock.now();
    return this.database.fresh.find(SessionEntity, {
      where: {
        personId,
        revokedAt: IsNull(),
        expiresAt: MoreThan(now),
        lastSeenAt: MoreThan(plusSeconds(now, -this.policy.idleSeconds)),
      },
      order: { lastSeenAt: 'DESC', id: 'DESC' },
      take: 200,
    });
  }

  /** @returns the new token; null when a request at the same moment was first, and its answer carries one */
  private async rotate(session: SessionEntity, presented: string): Promise<string | null> {
    const token = sessionToken(randomBytes(TOKEN_BYTES));
    const now = this.clock.now();
    const { id, rotatedAt, tokenHash } = session;
    const { affected } = await this.unitOfWork.run((tx) =>
      tx.manager.update(
        SessionEntity,
        { id, rotatedAt, tokenHash, revokedAt: IsNull() },
        {
          tokenHash: sessionTokenHash(token) ?? '',
          previousTokenHash: presented,
          rotatedAt: now,
          lastSeenAt: now,
          confirmedAt: null,
        },
      ),
    );
    return affected === 1 ? token : null;
  }

  private async touch({ id, tokenHash }: SessionEntity, confirm: boolean): Promise<void> {
    const now = this.clock.now();
    await this.unitOfWork.run((tx) =>
      tx.manager.update(
        SessionEntity,
        { id, tokenHash },
        { lastSeenAt: now, ...(confirm ? { confirmedAt: now } : {}) },
      ),
    );
  }
}
