import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AppError, newId, notFound, sha256, type Clock } from '../../kernel/index.js';
import { Audit, hasRole, MembershipEntity, type Actor } from '../../identity/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { Database, UnitOfWork } from '../../platform/database/index.js';
import { FeedEntity } from './feed.entity.js';

const TOKEN_BYTES = 32;
const TOKEN = /^[\w-]{43}$/;
/** One for the telephone, one for the desk, and some to spare. */
const LIVE_MOST = 10;

/** Secret addresses of operators' calendars. */
@Injectable()
export class Feeds {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns the feed and its secret, which is kept nowhere */
  async create(actor: Actor): Promise<{ feed: FeedEntity; token: string }> {
    const { workspaceId, personId } = actor;
    if (personId === null)
      throw new AppError('refused', 'needs_a_person', 'A feed shows one person’s tasks: sign in as that person.');
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const row = { id: newId<string>(), workspaceId, personId, tokenHash: sha256(token), revokedAt: null };
    const feed: FeedEntity = { ...row, createdAt: this.clock.now() };
    await this.unitOfWork.run(async (tx) => {
      await tx.lock(workspaceId, 'feeds');
      const live = await tx.manager.countBy(FeedEntity, { workspaceId, personId, revokedAt: IsNull() });
      if (live >= LIVE_MOST)
        throw new AppError('conflict', 'too_many_feeds', `You have ${LIVE_MOST} feeds. Revoke one that is not used.`);
      await tx.manager.insert(FeedEntity, feed);
      await this.audit.record(tx, actor, { action: 'feed.created', subject: { type: 'feed', id: feed.id } });
    });
    return { feed, token };
  }

  /** One's own; an admin's list is everybody's. */
  list(actor: Actor): Promise<FeedEntity[]> {
    const own = ownOf(actor);
    if (own === null) return Promise.resolve([]);
    return this.database.fresh.find(FeedEntity, { where: own, order: { createdAt: 'DESC', id: 'DESC' }, take: 200 });
  }

  /** Safe to repeat. @throws AppError 404 for somebody else's */
  async revoke(actor: Actor, id: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const own = ownOf(actor);
      const feed = own && (await tx.manager.findOneBy(FeedEntity, { ...own, id }));
      if (!feed) throw notFound('feed', id);
      if (feed.revokedAt !== null) return;
      await tx.manager.update(FeedEntity, { id, workspaceId: actor.workspaceId }, { revokedAt: this.clock.now() });
      await this.audit.record(tx, actor, { action: 'feed.revoked', subject: { type: 'feed', id } });
    });
  }

  /** The live feed behind a secret, as long as its person still works here. */
  async open(token: string): Promise<FeedEntity | null> {
    if (!TOKEN.test(token)) return null;
    const where = { tokenHash: sha256(token), revokedAt: IsNull() };
    const feed = await this.database.fresh.findOneBy(FeedEntity, where);
    if (feed === null) return null;
    const { personId } = feed;
    const workspaceId = feed.workspaceId as MembershipEntity['workspaceId'];
    const member = await this.database.fresh.findOneBy(MembershipEntity, { workspaceId, personId, active: true });
    return member === null ? null : feed;
  }
}

const ownOf = (actor: Actor): { workspaceId: string; personId?: FeedEntity['personId'] } | null => {
  const { workspaceId, personId } = actor;
  if (hasRole(actor, 'admin')) return { workspaceId };
  return personId === null ? null : { workspaceId, personId };
};
