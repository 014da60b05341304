import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AppError, newId, notFound, type Clock } from '../../kernel/index.js';
import { Audit, type Actor } from '../../identity/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { Database, UnitOfWork } from '../../platform/database/index.js';
import { assertVersion } from '../../platform/http/index.js';
import { lockOf, promptFaults, type PromptFault, type PromptName } from '../prompts/index.js';
import { Prompts } from '../prompts.service.js';
import { PromptEvaluations } from './prompt-evaluations.service.js';
import { PromptLabelEntity } from './prompt-label.entity.js';
import { PromptVersionEntity } from './prompt-version.entity.js';
import type { NewPromptVersion } from './prompt-versions.schema.js';

/** A workspace's own wordings: written once, put to production only when they pass, taken back at any time. */
@Injectable()
export class PromptVersions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly prompts: Prompts,
    private readonly evaluations: PromptEvaluations,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The text of a version; 0 is the file of this installation. */
  async source(workspaceId: string, prompt: PromptName, number: number): Promise<string> {
    if (number === 0) return this.prompts.sources[prompt] ?? '';
    return (await load(this.database.fresh, workspaceId, prompt, number)).source;
  }

  async version(workspaceId: string, prompt: PromptName, number: number): Promise<PromptVersionEntity> {
    return load(this.database.fresh, workspaceId, prompt, number);
  }

  /** @throws AppError when the prompt is locked or cannot be read; whether it is any good the evaluation says */
  async create(actor: Actor, prompt: PromptName, { source, note }: NewPromptVersion): Promise<PromptVersionEntity> {
    const { workspaceId } = actor;
    await this.assertReadable(workspaceId, prompt, source);
    return this.unitOfWork.run(async (tx) => {
      await tx.lock(workspaceId, 'prompts');
      const last = await tx.manager.findOne(PromptVersionEntity, {
        where: { workspaceId, prompt },
        order: { number: 'DESC' },
      });
      const row: PromptVersionEntity = {
        ...{ id: newId<string>(), workspaceId, prompt, number: (last?.number ?? 0) + 1, source, note },
        createdBy: actor.personId,
        createdAt: this.clock.now(),
      };
      await tx.manager.insert(PromptVersionEntity, row);
      const subject = { type: 'prompt', id: prompt };
      await this.audit.record(tx, actor, {
        action: 'prompt.version_added',
        subject,
        after: { number: row.number, note },
      });
      return row;
    });
  }

  /**
   * Lets a version write, or with null the file again.
   * @throws AppError `prompt_evaluation_failed` naming every property it has not; `stale` when production changed since,
   * or what else of the workspace's it was judged beside
   */
  async setProduction(actor: Actor, prompt: PromptName, number: number | null, seen: number): Promise<void> {
    const { workspaceId } = actor;
    const judgedBeside = await labelsOf(this.database.fresh, workspaceId);
    await this.assertPasses(workspaceId, prompt, number);
    await this.unitOfWork.run(async (tx) => {
      await tx.lock(workspaceId, 'prompts');
      const now = await labelsOf(tx.manager, workspaceId);
      const before = now.find((label) => label.prompt === prompt) ?? null;
      assertVersion(before?.version ?? 1, seen);
      if (stateOf(now) !== stateOf(judgedBeside)) throw judgedBesideOthers();
      const change = { production: number, version: seen + 1, changedBy: actor.personId, changedAt: this.clock.now() };
      if (before === null) {
        await tx.manager.insert(PromptLabelEntity, { id: newId<string>(), workspaceId, prompt, ...change });
      } else {
        await tx.manager.update(PromptLabelEntity, { id: before.id, workspaceId, version: seen }, change);
      }
      await this.audit.record(tx, actor, {
        action: 'prompt.production_set',
        subject: { type: 'prompt', id: prompt },
        before: { number: before?.production ?? null },
        after: { number },
      });
    });
  }

  /**
   * Read beside what else of the workspace's writes: a part is at fault in a prompt it goes into. What is at fault
   * without it is not its doing, and the file stands in for that.
   */
  async assertReadable(workspaceId: string, prompt: PromptName, source: string): Promise<void> {
    if (lockOf(prompt) !== null) throw locked(prompt);
    const files = this.prompts.sources;
    const own = { ...(await this.prompts.sourcesOf(workspaceId)), [prompt]: files[prompt] ?? '' };
    const broken = new Set(promptFaults(own).map(({ file }) => file));
    const beside = Object.fromEntries(
      Object.entries(own).map(([name, text]) => [name, broken.has(`prompts/${name}.hbs`) ? (files[name] ?? '') : text]),
    );
    const before = new Set(promptFaults(beside).map(faultText));
    const faults = new Map(promptFaults({ ...beside, [prompt]: source }).map((fault) => [faultText(fault), fault]));
    const added = [...faults].filter(([text]) => !before.has(text)).map(([, fault]) => fault);
    if (added.length > 0) throw unreadable(added);
  }

  /** The file, to which there is always a way back, may be wanting where what it stands in for was wanting too. */
  private async assertPasses(workspaceId: string, prompt: PromptName, number: number | null): Promise<void> {
    const source = await this.source(workspaceId, prompt, number ?? 0);
    if (number !== null) await this.assertReadable(workspaceId, prompt, source);
    const { failed, passed } =
      number === null
        ? await this.evaluations.worseWith(workspaceId, prompt, source)
        : await this.evaluations.of(workspaceId, prompt, source);
    if (passed) return;
    const kinds = [...new Set(failed.map(({ property, detail }) => `${property} (${detail})`))];
    throw new AppError(
      'refused',
      'prompt_evaluation_failed',
      number === null
        ? `The file does not pass the evaluation beside what else writes here: ${kinds.join('; ')}. Take back first what goes into it or uses it.`
        : `Version ${number} does not pass the evaluation: ${kinds.join('; ')}. Write a new version that does.`,
      {
        params: { number: number ?? 0 },
        errors: failed.map(({ property, detail }) => ({ field: 'number', code: property, message: detail })),
      },
    );
  }
}

const labelsOf = (manager: EntityManager, workspaceId: string): Promise<PromptLabelEntity[]> =>
  manager.findBy(PromptLabelEntity, { workspaceId });

/** What is in production, as far as it decides how a prompt is judged. */
const stateOf = (labels: readonly PromptLabelEntity[]): string =>
  labels
    .map(({ prompt, version }) => `${prompt}@${version}`)
    .sort()
    .join(' ');

const judgedBesideOthers = (): AppError =>
  new AppError(
    'stale',
    'stale_version',
    'Another prompt of this workspace was changed while this one was judged. Look at what writes now, and set it again.',
  );

/** Told with the file it is in, which need not be the one that was written. */
const faultText = ({ file, message }: PromptFault): string => `${file}: ${message}`;

const locked = (prompt: PromptName): AppError =>
  new AppError(
    'refused',
    'prompt_locked',
    `prompts/${prompt}.hbs stays as it is installed: it is what keeps records from giving orders and drafts from inventing. Word "_craft" or the prompt itself instead.`,
    { errors: [{ field: 'source', message: 'this prompt is locked' }] },
  );

/** A wording that cannot be put together, with everything that is wrong with it. */
export const unreadable = (faults: readonly PromptFault[]): AppError =>
  new AppError('refused', 'prompt_unreadable', `The prompt cannot be used: ${faults.map(faultText).join('; ')}.`, {
    errors: faults.map((fault) => {
      const { file, code, params } = fault;
      return { field: 'source', message: faultText(fault), code, params: { file, ...params } };
    }),
  });

async function load(
  manager: EntityManager,
  workspaceId: string,
  prompt: PromptName,
  number: number,
): Promise<PromptVersionEntity> {
  const row = await manager.findOneBy(PromptVersionEntity, { workspaceId, prompt, number });
  if (row === null) throw notFound(`version of the prompt ${prompt}`, String(number));
  return row;
}
