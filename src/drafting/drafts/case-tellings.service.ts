import { Injectable, type OnModuleInit } from '@nestjs/common';
import { claimsMade, ownPictures } from '../../checks/index.js';
import { newId } from '../../kernel/index.js';
import { Libraries, RecordEntity, recordChanged, type CaseStudy, type Library } from '../../library/index.js';
import { UnitOfWork, type Tx } from '../../platform/database/index.js';
import { DomainEvents } from '../../platform/events/index.js';
import { JobHandlers, JobQueue, jobType } from '../../platform/jobs/index.js';
import { DraftCitationEntity } from './draft-citation.entity.js';
import { DraftVersionEntity } from './draft-version.entity.js';

/** "Look who tells this case." One that is lost is made good when its consent changes. */
const caseChanged = jobType<{ workspaceId: string; caseId: string }>('drafting.case-tellings', {
  concurrency: 1,
  attempts: 3,
});

/** So many letters in a row of a customer's words are looked for; each text that has them is then read. */
const IN_A_ROW = 4;

/**
 * What a version tells is written down with it, by the library of its day. A case may get its picture, or its customer's
 * words, afterwards: then texts that show or say them already tell it too, and are written down as such. Nothing is ever
 * taken back: of whom a text was known to show, consent is asked for.
 */
@Injectable()
export class CaseTellings implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly jobs: JobQueue,
    private readonly handlers: JobHandlers,
    private readonly unitOfWork: UnitOfWork,
    private readonly libraries: Libraries,
  ) {}

  onModuleInit(): void {
    this.events.on(recordChanged, 'drafting.case-tellings', (tx, { workspaceId, kind, slug: caseId, change }) => {
      if (kind === 'case' && change !== 'archived')
        tx.afterCommit(() => this.jobs.enqueue(caseChanged, { workspaceId, caseId }));
      return Promise.resolve();
    });
    this.handlers.handle(caseChanged, ({ workspaceId, caseId }) =>
      this.unitOfWork.run((tx) => this.note(tx, workspaceId, caseId)),
    );
  }

  /**
   * Writes down every version, the earlier ones too, that tells a case and is not known to; the archived case as well.
   * Reads each body of the workspace: for when consent changes, not for every day.
   */
  async note(tx: Tx, workspaceId: string, caseId: string): Promise<void> {
    const row = await tx.manager.findOneBy(RecordEntity, { workspaceId, kind: 'case', slug: caseId });
    if (row === null) return;
    const told = row.body as CaseStudy;
    const whole = await this.libraries.snapshotIn(tx, workspaceId);
    const library: Library = { ...whole, cases: new Map([[caseId, told]]) };
    const marks = marksOf(told, library);
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
    const telling = versions.filter(({ body }) => claimsMade(body, library).some((claim) => claim.caseId === caseId));
    for (const { draftId, number: versionNumber } of telling)
      await tx.manager
        .createQueryBuilder()
        .insert()
        .into(DraftCitationEntity)
        .values({ id: newId<string>(), workspaceId, draftId, versionNumber, kind: 'case', record: caseId })
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
