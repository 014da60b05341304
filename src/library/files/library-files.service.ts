import { Inject, Injectable } from '@nestjs/common';
import { AppError, type Clock, dayOf, err, ok, sha256, type Result } from '../../kernel/index.js';
import type { Actor } from '../../identity/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { Database, UnitOfWork, type Tx } from '../../platform/database/index.js';
import type { KindId, MediaRecord } from '../kinds/index.js';
import { buildLibrary } from '../library.js';
import { MediaFiles, type StagedMedia } from '../media/media-files.service.js';
import type { RecordFinding } from '../record-finding.js';
import type { RecordChange } from '../records/record-change.js';
import { RecordJudges } from '../records/record-judges.service.js';
import { RecordStore } from '../records/record-store.service.js';
import { currentRecords, inListOrder, keepTexts, sourceTexts } from './library-files.queries.js';
import { planImport, type CurrentRecord, type ImportPlan, type IncomingRecord } from './plan-import.js';
import { wholeFile, type FileProblem } from './problem.js';
import { readLibrary, type LibraryReading } from './read-library.js';
import { byFile, digestOf, writeFiles, type SourceText } from './write-files.js';

/** What an import did, record by record, each as `kind/id`. */
export interface ImportReport {
  readonly created: readonly string[];
  /** Got a new version. */
  readonly updated: readonly string[];
  /** Stand elsewhere in their list now. */
  readonly moved: readonly string[];
  /** Came back from the archive. */
  readonly restored: readonly string[];
  readonly archived: readonly string[];
  readonly unchanged: readonly string[];
  /** Pictures that are new or have other bytes than before. */
  readonly pictures: readonly string[];
  /** What the checks of texts say against the records of the folder; they are brought in all the same. */
  readonly findings: readonly RecordFinding[];
}

export interface CheckReport {
  readonly files: number;
  readonly records: Readonly<Partial<Record<KindId, number>>>;
  readonly problems: readonly FileProblem[];
}

type Files = ReadonlyMap<string, Uint8Array>;

/** A library as a folder: checked, brought in, and written back. Paths are relative, with forward slashes. */
@Injectable()
export class LibraryFiles {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly store: RecordStore,
    private readonly media: MediaFiles,
    private readonly judges: RecordJudges,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Everything that is wrong with a folder; nothing is written. */
  check(files: Files): CheckReport {
    const { records, problems } = readLibrary(files, this.clock.now());
    const counts: Partial<Record<KindId, number>> = {};
    for (const { kind } of records) counts[kind] = (counts[kind] ?? 0) + 1;
    return { files: files.size, records: counts, problems };
  }

  /**
   * Makes the workspace's library say what the folder says: all of it, or nothing when anything is wrong with it.
   * A record whose file is gone is archived. Bringing in the same folder again changes nothing.
   */
  async import(actor: Actor, files: Files): Promise<Result<ImportReport, readonly FileProblem[]>> {
    const reading = readLibrary(files, this.clock.now());
    if (reading.problems.length > 0) return err(reading.problems);
    const staged = await this.stage(actor.workspaceId, reading.pictures);
    if (!staged.ok) return staged;
    try {
      const written = await this.unitOfWork.run((tx) => this.write(tx, actor, reading, staged.value));
      return ok({ ...written, findings: this.judge(reading) });
    } catch (error) {
      await this.discard(staged.value);
      throw error;
    }
  }

  /** What an import would do. Writes nothing; another change may come between this and the import. */
  async preview(workspaceId: string, files: Files): Promise<Result<ImportReport, readonly FileProblem[]>> {
    const reading = readLibrary(files, this.clock.now());
    if (reading.problems.length > 0) return err(reading.problems);
    const plan = planImport(await currentRecords(this.database.fresh, workspaceId), reading.records);
    const blobs = await this.media.all(workspaceId);
    const fresh = [...reading.pictures].filter(([file, bytes]) => blobs.get(file)?.hash !== sha256(bytes));
    return ok({ ...reportOf(plan), pictures: fresh.map(([file]) => file), findings: this.judge(reading) });
  }

  /** The folder of a workspace's library as it stands, byte for byte as it was brought in where nothing changed since. */
  async export(workspaceId: string): Promise<Map<string, Buffer>> {
    const { reader } = this.database;
    const records = inListOrder(await currentRecords(reader, workspaceId));
    const texts = writeFiles(records, await sourceTexts(reader, workspaceId));
    const files = new Map<string, Buffer>([...texts].map(([path, text]) => [path, Buffer.from(text, 'utf8')]));
    const blobs = await this.media.all(workspaceId);
    for (const { kind, body } of records) {
      if (kind !== 'media') continue;
      const { file } = body as unknown as MediaRecord;
      const blob = blobs.get(file);
      if (blob) files.set(`media/${file}`, await this.media.read(blob));
    }
    return files;
  }

  private async write(tx: Tx, actor: Actor, reading: LibraryReading, staged: Staged): Promise<Written> {
    const { workspaceId } = actor;
    await tx.lock(workspaceId, 'library');
    const plan = planImport(await currentRecords(tx.manager, workspaceId), reading.records);
    const pictures: string[] = [];
    for (const [file, picture] of staged) if (await this.media.attach(tx, file, picture)) pictures.push(file);
    await this.store.apply(tx, actor, changesOf(plan), { source: 'import', checked: true });
    await keepTexts(tx.manager, workspaceId, sourcesOf(reading));
    return { ...reportOf(plan), pictures };
  }

  private judge({ records }: LibraryReading): RecordFinding[] {
    const library = buildLibrary(records, 0);
    return this.judges.judge(library, dayOf(this.clock.now(), library.brand.time_zone));
  }

  /** Puts pictures down before the transaction, which must not wait for a disk. */
  private async stage(workspaceId: string, pictures: Files): Promise<Result<Staged, FileProblem[]>> {
    const staged = new Map<string, StagedMedia>();
    const problems: FileProblem[] = [];
    for (const [file, bytes] of pictures)
      try {
        staged.set(file, await this.media.stage(workspaceId, Buffer.from(bytes)));
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        problems.push(wholeFile(`media/${file}`, error.message));
      }
    if (problems.length === 0) return ok(staged);
    await this.discard(staged);
    return err(problems);
  }

  private async discard(staged: Staged): Promise<void> {
    for (const picture of staged.values()) await this.media.discard(picture);
  }
}

type Staged = ReadonlyMap<string, StagedMedia>;
type Written = Omit<ImportReport, 'findings'>;

const changesOf = (plan: ImportPlan): RecordChange[] => [
  ...plan.create.map(({ kind, body, position }) => ({ action: 'create' as const, kind, body, position })),
  ...plan.restore.map(({ kind, body, position }) => ({
    action: 'restore' as const,
    kind,
    slug: body.id,
    body,
    position,
  })),
  ...[...plan.update, ...plan.move].map(({ kind, body, position }) => ({
    action: 'update' as const,
    kind,
    slug: body.id,
    body,
    position,
  })),
  ...plan.archive.map(({ kind, slug }) => ({ action: 'archive' as const, kind, slug })),
];

function reportOf(plan: ImportPlan): Omit<ImportReport, 'pictures' | 'findings'> {
  const incoming = (records: readonly IncomingRecord[]) => records.map(({ kind, body }) => `${kind}/${body.id}`);
  const present = (records: readonly CurrentRecord[]) => records.map(({ kind, slug }) => `${kind}/${slug}`);
  return {
    created: incoming(plan.create),
    updated: incoming(plan.update),
    moved: incoming(plan.move),
    restored: incoming(plan.restore),
    archived: present(plan.archive),
    unchanged: incoming(plan.unchanged),
  };
}

function sourcesOf({ records, texts }: LibraryReading): Map<string, SourceText> {
  const files = byFile(records);
  return new Map([...texts].map(([path, text]) => [path, { text, digest: digestOf(files.get(path) ?? []) }]));
}
