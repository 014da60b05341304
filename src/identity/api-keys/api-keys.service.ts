import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { IsNull, LessThan } from 'typeorm';
import { AppError, invalidField, newId, secondsBetween, type Clock, type Instant } from '../../kernel/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { Database, UnitOfWork } from '../../platform/database/index.js';
import type { Actor, Role } from '../actor.js';
import { Audit } from '../audit/audit.service.js';
import { API_KEY_BYTES, apiKey, apiKeyHash } from '../sessions/token.js';
import { WorkspaceEntity } from '../workspaces/workspace.entity.js';
import { ApiKeyEntity } from './api-key.entity.js';

export interface NewApiKey {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly expiresAt: Instant | null;
}

/** Use is written down no more often than this. */
const TOUCH_SECONDS = 60;

@Injectable()
export class ApiKeys {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Who a key acts as, or null when it is none of ours, expired or revoked. */
  async open(key: string): Promise<(Actor & { readonly keyId: string }) | null> {
    const keyHash = apiKeyHash(key);
    const row = keyHash === null ? null : await this.database.fresh.findOneBy(ApiKeyEntity, { keyHash });
    const now = this.clock.now();
    if (row === null || row.revokedAt !== null || (row.expiresAt !== null && now >= row.expiresAt)) return null;
    const { id, workspaceId, name, roles } = row;
    const workspace = await this.database.fresh.findOneByOrFail(WorkspaceEntity, { id: workspaceId });
    if (row.lastUsedAt === null || secondsBetween(row.lastUsedAt, now) >= TOUCH_SECONDS)
      await this.unitOfWork.run((tx) => tx.manager.update(ApiKeyEntity, { id }, { lastUsedAt: now }));
    return { workspaceId, workspaceSlug: workspace.slug, personId: null, name, roles, via: 'api_key', keyId: id };
  }

  /** @returns the key itself too: it is never to be seen again */
  async create(actor: Actor, { name, roles, expiresAt }: NewApiKey): Promise<{ row: ApiKeyEntity; key: string }> {
    const now = this.clock.now();
    if (expiresAt !== null && expiresAt <= now) throw invalidField('expiresAt', 'must lie ahead', 'a later moment');
    const { key, prefix } = apiKey(randomBytes(API_KEY_BYTES));
    return this.unitOfWork.run(async (tx) => {
      const row = tx.manager.create(ApiKeyEntity, {
        id: newId<ApiKeyEntity['id']>(),
        workspaceId: actor.workspaceId,
        name,
        roles: [...roles],
        keyHash: apiKeyHash(key) ?? '',
        prefix,
        createdBy: actor.personId,
        createdAt: now,
        lastUsedAt: null,
        expiresAt,
        revokedAt: null,
      });
      await tx.manager.insert(ApiKeyEntity, row);
      const after = { name, prefix, roles, expiresAt };
      await this.audit.record(tx, actor, {
        action: 'api_key.created',
        subject: { type: 'api_key', id: row.id },
        after,
      });
      return { row, key };
    });
  }

  /** The newest first. */
  list(actor: Actor, before: string | null, limit: number): Promise<ApiKeyEntity[]> {
    return this.database.fresh.find(ApiKeyEntity, {
      where: {
        workspaceId: actor.workspaceId,
        ...(before === null ? {} : { id: LessThan(before as ApiKeyEntity['id']) }),
      },
      order: { id: 'DESC' },
      take: limit,
    });
  }

  revoke(actor: Actor, keyId: string): Promise<void> {
    const { workspaceId } = actor;
    const id = keyId as ApiKeyEntity['id'];
    return this.unitOfWork.run(async (tx) => {
      const row = await tx.manager.findOneBy(ApiKeyEntity, { id, workspaceId });
      if (row === null)
        throw new AppError('not_found', 'api_key_not_found', `There is no API key "${keyId}" in this workspace.`);
      const live = { id, workspaceId, revokedAt: IsNull() };
      const { affected } = await tx.manager.update(ApiKeyEntity, live, { revokedAt: this.clock.now() });
      if (affected !== 1) return;
      await this.audit.record(tx, actor, {
        action: 'api_key.revoked',
        subject: { type: 'api_key', id },
        before: { name: row.name, prefix: row.prefix, roles: row.roles },
      });
    });
  }
}
