import { Inject, Injectable } from '@nestjs/common';
import { AppError, newId, notFound, type Clock } from '../../kernel/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { Database, UnitOfWork, type Tx } from '../../platform/database/index.js';
import { assertVersion } from '../../platform/http/index.js';
import type { Actor } from '../actor.js';
import { Audit, type AuditActor } from '../audit/audit.service.js';
import { DEFAULT_SETTINGS, type WorkspaceSettings } from './settings.js';
import { WorkspaceEntity } from './workspace.entity.js';

export interface NewWorkspace {
  readonly slug: string;
  readonly name: string;
  readonly timeZone: string;
  readonly settings?: WorkspaceSettings;
}

export interface WorkspaceChange {
  readonly name?: string | undefined;
  readonly timeZone?: string | undefined;
  readonly settings?: { readonly [Name in keyof WorkspaceSettings]?: WorkspaceSettings[Name] | undefined } | undefined;
}

/** So long another process may change a workspace unseen by who takes it as it was lately. */
const FRESH_MS = 1_000;
const KEPT = 64;

@Injectable()
export class Workspaces {
  private readonly kept = new Map<string, { readonly readAt: number; readonly workspace: Promise<WorkspaceEntity> }>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  findBySlug(slug: string): Promise<WorkspaceEntity | null> {
    return this.database.fresh.findOneBy(WorkspaceEntity, { slug });
  }

  async bySlug(slug: string): Promise<WorkspaceEntity> {
    const workspace = await this.findBySlug(slug);
    if (workspace === null) throw workspaceNotFound(slug);
    return workspace;
  }

  async byId(id: string): Promise<WorkspaceEntity> {
    const workspace = await this.database.fresh.findOneBy(WorkspaceEntity, { id: id as WorkspaceEntity['id'] });
    if (workspace === null) throw notFound('workspace', id);
    return workspace;
  }

  /** As it was at most a second ago, changes of this process included: for who asks again and again, such as a batch. */
  lately(id: string): Promise<WorkspaceEntity> {
    const known = this.kept.get(id);
    if (known !== undefined && Date.now() - known.readAt < FRESH_MS) return known.workspace;
    if (this.kept.size >= KEPT) this.kept.clear();
    const workspace = this.byId(id);
    workspace.catch(() => this.kept.delete(id));
    this.kept.set(id, { readAt: Date.now(), workspace });
    return workspace;
  }

  all(): Promise<WorkspaceEntity[]> {
    return this.database.fresh.find(WorkspaceEntity, { order: { slug: 'ASC' } });
  }

  /** @param also what belongs to the same moment, such as its first member */
  create(
    input: NewWorkspace,
    by: Omit<AuditActor, 'workspaceId'> = { personId: null, name: 'system', via: 'system' },
    also: (tx: Tx, workspace: WorkspaceEntity) => Promise<void> = () => Promise.resolve(),
  ): Promise<WorkspaceEntity> {
    return this.unitOfWork.run(async (tx) => {
      await tx.lock('installation', 'workspaces');
      if (await tx.manager.existsBy(WorkspaceEntity, { slug: input.slug })) throw slugTaken(input.slug);
      const workspace = tx.manager.create(WorkspaceEntity, {
        id: newId<WorkspaceEntity['id']>(),
        slug: input.slug,
        name: input.name,
        timeZone: input.timeZone,
        settings: input.settings ?? DEFAULT_SETTINGS,
        createdAt: this.clock.now(),
        version: 1,
      });
      await tx.manager.insert(WorkspaceEntity, workspace);
      await also(tx, workspace);
      await this.audit.record(
        tx,
        { ...by, workspaceId: workspace.id },
        { action: 'workspace.created', subject: { type: 'workspace', id: workspace.id }, after: input },
      );
      return workspace;
    });
  }

  async update(actor: Actor, patch: WorkspaceChange, seen: number): Promise<WorkspaceEntity> {
    return this.unitOfWork.run(async (tx) => {
      const { workspaceId: id } = actor;
      const before = await tx.manager.findOneByOrFail(WorkspaceEntity, { id });
      const changed = {
        name: patch.name ?? before.name,
        timeZone: patch.timeZone ?? before.timeZone,
        settings: { ...before.settings, ...definedOnly(patch.settings ?? {}) },
        version: seen + 1,
      };
      assertVersion(before.version, seen);
      const { affected } = await tx.manager.update(WorkspaceEntity, { id, version: seen }, changed);
      if (affected !== 1) assertVersion(seen + 1, seen);
      const { name, timeZone, settings } = before;
      await this.audit.record(tx, actor, {
        action: 'workspace.updated',
        subject: { type: 'workspace', id },
        before: { name, timeZone, settings },
        after: { name: changed.name, timeZone: changed.timeZone, settings: changed.settings },
      });
      tx.afterCommit(() => void this.kept.delete(id));
      return { ...before, ...changed };
    });
  }
}

const definedOnly = (settings: object): Partial<WorkspaceSettings> =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));

/** The same words for one that is not there and one that is somebody else's. */
export const workspaceNotFound = (slug: string): AppError =>
  new AppError('not_found', 'workspace_not_found', `There is no workspace "${slug}" that you belong to.`, {
    params: { workspace: slug },
  });

const slugTaken = (slug: string): AppError =>
  new AppError('conflict', 'slug_taken', `A workspace "${slug}" exists already: choose another slug.`, {
    params: { slug },
    errors: [{ field: 'slug', message: 'is taken', code: 'slug_taken', expected: 'a slug no workspace has' }],
  });
