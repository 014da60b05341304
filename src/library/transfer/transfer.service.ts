import { Injectable } from '@nestjs/common';
import { AppError, err, ok, type Result } from '../../kernel/index.js';
import type { Actor } from '../../identity/index.js';
import { LARGEST_PICTURE, LARGEST_TEXTS, MOST_FILES } from '../files/decode.js';
import { LibraryFiles, type ImportReport } from '../files/index.js';
import type { FileProblem } from '../files/problem.js';
import { unzipFolder, zipFolder } from './zip-folder.js';

/** A library of 24 pictures takes some megabytes; this much is room for years and still fits into memory. */
const LIMITS = { files: MOST_FILES, bytesOfOne: LARGEST_PICTURE, bytesTogether: 256 * 1_048_576 };
/** Pictures do not shrink, texts are few: a small archive that unfolds to much holds up everybody for nothing. */
const unfoldsTo = (archive: Buffer): number => Math.min(LIMITS.bytesTogether, 2 * LARGEST_TEXTS + 2 * archive.length);
/** A client is told this many problems; whoever has more mends these first. */
const MOST_PROBLEMS = 500;

/** Library folders as zip archives over HTTP. What a folder means is the business of `files/`. */
@Injectable()
export class LibraryTransfer {
  constructor(private readonly files: LibraryFiles) {}

  async export(workspaceId: string): Promise<Uint8Array> {
    return zipFolder(await this.files.export(workspaceId));
  }

  /** @throws AppError 400 when the file is no archive that may be unpacked · 422 with every problem of the files */
  async import(actor: Actor, archive: Buffer): Promise<ImportReport> {
    const outcome = await this.files.import(actor, folderOf(archive));
    if (!outcome.ok) throw invalidLibrary(outcome.error);
    return outcome.value;
  }

  /** What an import would do, or what is wrong with it. Writes nothing. */
  async preview(actor: Actor, archive: Buffer): Promise<Result<ImportReport, readonly FileProblem[]>> {
    const outcome = await this.files.preview(actor.workspaceId, folderOf(archive));
    return outcome.ok ? ok(outcome.value) : err(outcome.error.slice(0, MOST_PROBLEMS));
  }
}

function folderOf(archive: Buffer): Map<string, Uint8Array> {
  const folder = unzipFolder(archive, { ...LIMITS, bytesTogether: unfoldsTo(archive) });
  if (folder.ok) return folder.value;
  throw new AppError('invalid', 'invalid_archive', `The file ${folder.error}. Send a zip of the library folder.`, {
    errors: [{ field: 'file', message: folder.error, expected: 'a zip archive of a library folder' }],
  });
}

function invalidLibrary(problems: readonly FileProblem[]): AppError {
  const errors = problems.slice(0, MOST_PROBLEMS).map(({ file, line, field, message, expected, suggestion }) => ({
    field: field === '' ? `${file}:${line}` : `${file}:${line} ${field}`,
    message: suggestion === undefined ? message : `${message}; ${suggestion}`,
    ...(expected === undefined ? {} : { expected }),
  }));
  const count = problems.length === 1 ? 'One thing is' : `${problems.length} things are`;
  const message = `${count} wrong in these files, so nothing was imported. Mend what \`errors\` lists and send them again.`;
  return new AppError('refused', 'invalid_library', message, { errors, params: { problems: problems.length } });
}
