import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { claimsMade, ownPictures } from '../../checks/index.js';
import { newId } from '../../kernel/index.js';
import {
  consentWithdrawn,
  Libraries,
  RecordEntity,
  recordChanged,
  type CaseStudy,
  type Library,
} from '../../library/index.js';
import { UnitOfWork, type Tx } from '../../platform/database/index.js';
import { DomainEvents } from '../../platform/events/index.js';
import { JobHandlers, JobQueue, jobType } from '../../platform/jobs/index.js';
import { withdrawnCaseTraced } from '../drafting.events.js';
import { DraftCitationEntity } from './draft-citation.entity.js';
import { DraftVersionEntity } from './draft-version.entity.js';

/** "Look who tells the cases that changed." What is lost is made good when a consent changes. */
const casesChanged = jobType<{ workspaceId: string; caseIds: readonly string[] }>('drafting.case-tellings', {
  concurrency: 1,
  attempts: 3,
});

/** So many letters in a row of a customer's words are looked for; each text that has them is then read. */
const IN_A_ROW = 4;
/** Cases that are looked for in one transaction; an import may bring a thousand. */
const AT_ONCE = 25;

/**
 * What a version tells is written down with it, by the library of its day. A case may get its picture, or its customer's
 * words, afterwards: then texts that show or say them already tell it too, and are written down as such. Nothing is ever
 * taken back: of whom a text was known to show, consent is asked for. Where a consent ends, that is looked up once, and only
 * then told to those who take texts back.
 */
@Injectable()
export class CaseTellings implements OnModuleInit {
  /** By transaction: cases that it changes. An import changes many: one job looks for all of them. */
  private readonly changed = new WeakMap<Tx, Set<string>>();

  constructor(
    private readonly events: DomainEvents,
    private readonly jobs: JobQueue,
    private readonly handlers: JobHandlers,
    private readonly unitOfWork: UnitOfWork,
    private readonly libraries: Libraries,
  ) {}

  onModuleInit(): void {
    this.events.on(recordChanged, 'drafting.case-tellings', (tx, { workspaceId, kind, slug: caseId, change }) => {
      if (kind === 'case' && change !== 'archived') this.lookLater(tx, workspaceId, caseId);
      return Promise.resolve();
    });
    // Later, so that what may fail here never keeps a withdrawal from being written down; told on in one with what it found.
    this.events.onLater(consentWithdrawn, 'drafting.case-tellings', ({ workspaceId, caseId, reason }) =>
      this.unitOfWork.run(async (tx) => {
        await this.note(tx, workspaceId, caseId);
        await this.events.publish(tx, withdrawnCaseTraced, { workspaceId, caseId, reason });
      }),
    );
    this.handlers.handle(casesChanged, async ({ workspaceId, caseIds }) => {
      for (let at = 0; at < caseIds.length; at += AT_ONCE)
        await this.unitOfWork.run((tx) => this.note(tx, workspaceId, ...caseIds.slice(at, at + AT_ONCE)));
    });
  }

  private lookLater(tx: Tx, workspaceId: string, caseId: string): void {
    const changed = this.changed.get(tx);
    if (changed !== undefined) return void changed.add(caseId);
    const cases = new Set([caseId]);
    this.changed.set(tx, cases);
    tx.afterCommit(() => this.jobs.enqueue(casesChanged, { workspaceId, caseIds: [...cases] }));
  }

  /**
   * Writes down every version, the earlier ones too, that tells one of the cases and is not known to; archived cases as
   * well. Reads each body of the workspace: for when consent changes, not for every day.
   */
  private async note(tx: Tx, workspaceId: string, ...caseIds: readonly string[]): Promise<void> {
    if (!(await tx.manager.existsBy(DraftVersionEntity, { workspaceId }))) return;
    const rows = await tx.manager.findBy(RecordEntity, { workspaceId, kind: 'case', slug: In(caseIds) });
    const whole = await this.libraries.snapshotIn(tx, workspaceId);
    const cases = new Map(rows.map(({ slug, body }) => [slug, body as CaseStudy]));
    const library: Library = { ...whole, cases };
    const marks = [...new Set([...cases.values()].flatMap((told) => marksOf(told, library)))];
    if (marks.length === 0) return;
    const versions = await tx.manager
      .createQueryBuilder(DraftVersionEntity, 'version')
      .select(['version.id', 'version.draftId', 'version.number', 'version.body'])
      .where('version.workspaceId = :workspaceId', { workspaceId })
      .andWhere(
        `(${marks.map((_, at) => `version.body LIKE :mark${String(at)}`).join(' OR ')})`,
        Object.fromEntries(marks.map((mark, at) => [`mark${String(at)}`, `%${mark}%`])),
      )
      .getMany();
    for (const { draftId, number: versionNumber, body } of versions)
      for (const record of new Set(claimsMade(body, library).flatMap(({ caseId }) => caseId ?? [])))
        await (cases.has(record) ? this.writeDown(tx, { workspaceId, draftId, versionNumber, record }) : null);
  }

  private async writeDown(
    tx: Tx,
    telling: Pick<DraftCitationEntity, 'workspaceId' | 'draftId' | 'versionNumber' | 'record'>,
  ) {
    await tx.manager
      .createQueryBuilder()
      .insert()
      .into(DraftCitationEntity)
      .values({ id: newId<string>(), kind: 'case', ...telling })
      .orIgnore()
      .updateEntity(false)
      .execute();
  }
}

/** What stands in the body of every version that tells a case: one of its own pictures, or some of its customer's words. */
function marksOf(told: CaseStudy, library: Library): string[] {
  const own = new Set(ownPictures(told, library));
  const pictures = [...library.media.values()].filter(({ file }) => own.has(`media/${file}`));
  const run = new RegExp(`\\p{L}{${String(IN_A_ROW)}}`, 'u').exec(told.quote ?? '')?.[0];
  return [...pictures.map(({ id }) => `"mediaId":"${id}"`), ...(run === undefined ? [] : [run])];
}
