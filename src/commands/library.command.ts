import { Command } from 'commander';
import { AppError } from '../kernel/index.js';
import {
  describeProblem,
  LibraryFiles,
  readFolder,
  readLibrary,
  writeFolder,
  type FileProblem,
  type ImportReport,
} from '../library/index.js';
import { usage } from './exit-codes.js';
import { actorOf, inHouse } from './house.js';
import type { Output } from './output.js';
import type { Surroundings } from './surroundings.js';

export const libraryCommand = (around: Surroundings): Command =>
  new Command('library')
    .description('a brand’s content library as files')
    .addCommand(
      new Command('check')
        .argument('<dir>', 'library folder')
        .description('tell everything that is wrong with a library, with file, line and what was expected')
        .action(async (dir: string) => {
          const output = around.output();
          const { files, problems } = await readLibraryFolder(dir);
          const reading = readLibrary(files);
          refuseProblems(output, dir, [...problems, ...reading.problems]);
          output.result(
            { ok: true, records: reading.records.length },
            () => `${dir}: ${reading.records.length} records, no problems.`,
          );
        }),
    )
    .addCommand(
      new Command('import')
        .argument('<dir>', 'library folder')
        .requiredOption('--workspace <slug>', 'workspace to bring it into')
        .option('--as <email>', 'who brings it in')
        .option('--dry-run', 'tell what would change, change nothing')
        .description('bring a library in: all of it or, when anything is wrong, nothing')
        .action((dir: string, options: { workspace: string; as?: string; dryRun?: boolean }) =>
          inHouse(around.config(), async (house) => {
            const output = around.output();
            const { files, problems } = await readLibraryFolder(dir);
            refuseProblems(output, dir, problems);
            const library = house.get(LibraryFiles);
            const actor = await actorOf(house, options.workspace, 'library.write', options.as);
            const outcome = options.dryRun
              ? await library.preview(actor.workspaceId, files)
              : await library.import(actor, files);
            if (!outcome.ok) refuseProblems(output, dir, outcome.error);
            else tellImport(output, outcome.value, options.dryRun ?? false);
          }),
        ),
    )
    .addCommand(
      new Command('export')
        .argument('<dir>', 'folder to write to')
        .requiredOption('--workspace <slug>', 'workspace to write out')
        .description('write the library back as files; what was not edited keeps its bytes')
        .action((dir: string, options: { workspace: string }) =>
          inHouse(around.config(), async (house) => {
            const actor = await actorOf(house, options.workspace, 'library.read');
            const files = await house.get(LibraryFiles).export(actor.workspaceId);
            const outcome = await writeFolder(dir, files);
            around
              .output()
              .result(
                { files: files.size, ...outcome },
                () => `${files.size} files; ${outcome.written.length} written, ${outcome.removed.length} removed.`,
              );
          }),
        ),
    );

function tellImport(output: Output, report: ImportReport, dryRun: boolean): void {
  output.result(report, () => {
    const counts = (['created', 'updated', 'restored', 'archived', 'unchanged'] as const).map(
      (what) => `${what} ${report[what].length}`,
    );
    return `${dryRun ? 'Would change' : 'Done'}: ${counts.join(', ')}.`;
  });
}

export async function readLibraryFolder(dir: string): Promise<{ files: Map<string, Buffer>; problems: FileProblem[] }> {
  try {
    return await readFolder(dir);
  } catch (error) {
    throw usage(`${dir} cannot be read as a folder: ${(error as Error).message}`);
  }
}

/** @throws AppError `library_invalid` after telling every problem */
export function refuseProblems(output: Output, dir: string, problems: readonly FileProblem[]): void {
  if (problems.length === 0) return;
  for (const problem of problems) output.note(describeProblem(problem));
  throw new AppError('invalid', 'library_invalid', `${dir}: ${problems.length} problem(s); nothing was changed.`, {
    params: { told: problems.length },
    errors: problems.map(({ file, line, field, message, expected }) => ({
      field: `${file}:${line}${field === '' ? '' : ` ${field}`}`,
      message,
      ...(expected === undefined ? {} : { expected }),
    })),
  });
}
