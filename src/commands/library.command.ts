import { Command } from 'commander';
import { judgeRecords } from '../checks/light.js';
import { AppError, dayOf, systemClock } from '../kernel/index.js';
import {
  buildLibrary,
  describeProblem,
  LibraryFiles,
  readFolder,
  readLibrary,
  writeFolder,
  type FilePlace,
  type FileProblem,
  type ImportReport,
  type LibraryReading,
  type RecordFinding,
} from '../library/index.js';
import { oneOf } from './arguments.js';
import { usage } from './exit-codes.js';
import { FAIL_ON, type FailOn, isAsGrave } from './gravity.js';
import { actorOf, inHouse } from './house.js';
import type { Output } from './output.js';
import type { Surroundings } from './surroundings.js';

export const libraryCommand = (around: Surroundings): Command =>
  new Command('library')
    .description('a brand’s content library as files')
    .addCommand(
      new Command('check')
        .argument('<dir>', 'library folder')
        .option(
          '--fail-on <severity>',
          'end with 3 when what the checks say of a text is as grave',
          oneOf(FAIL_ON),
          'never',
        )
        .description('tell everything that is wrong with a library, with file, line and what was expected')
        .action(async (dir: string, { failOn }: { failOn: FailOn }) => {
          const output = around.output();
          const { files, problems } = await readLibraryFolder(dir);
          const reading = readLibrary(files, systemClock.now());
          // Said of all that can be read, whatever else is wrong: nobody mends a library twice.
          const findings = findingsIn(reading);
          for (const finding of findings) output.note(describeFinding(finding));
          refuseProblems(output, dir, [...problems, ...reading.problems]);
          output.result(
            { ok: true, records: reading.records.length, findings },
            () => `${dir}: ${reading.records.length} records, no problems; ${said(findings)}.`,
          );
          const grave = findings.filter((finding) => isAsGrave(finding, failOn)).length;
          if (grave > 0) throw new AppError('refused', 'findings', `${grave} finding(s) of --fail-on ${failOn}.`);
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

type PlacedFinding = RecordFinding & Partial<FilePlace>;

/** What the checks of drafts say against the records of a folder, each with its file and line. */
function findingsIn({ records, partly, placeOf }: LibraryReading): PlacedFinding[] {
  const library = buildLibrary([...records, ...partly], 0);
  return judgeRecords(library, dayOf(systemClock.now(), library.brand.time_zone)).map((finding) => ({
    ...finding,
    ...placeOf(finding.kind, finding.id, finding.field),
  }));
}

function describeFinding({ kind, id, file, line, field, severity, rule, message, suggestion }: PlacedFinding): string {
  const place = file === undefined ? `${kind}/${id}` : `${file}:${line ?? 1}`;
  return `${place} ${field}: ${severity} ${rule} – ${message}${suggestion === undefined ? '' : ` (${suggestion})`}`;
}

const said = (findings: readonly RecordFinding[]): string =>
  findings.length === 0
    ? 'nothing to be said against its texts'
    : (['block', 'warn', 'info'] as const)
        .map((severity) => `${severity} ${findings.filter((finding) => finding.severity === severity).length}`)
        .join(', ');

function tellImport(output: Output, report: ImportReport, dryRun: boolean): void {
  output.result(report, () => {
    const counts = (['created', 'updated', 'restored', 'archived', 'unchanged'] as const).map(
      (what) => `${what} ${report[what].length}`,
    );
    return [
      ...report.findings.map((finding) => describeFinding(finding)),
      `${dryRun ? 'Would change' : 'Done'}: ${counts.join(', ')}; ${said(report.findings)}.`,
    ].join('\n');
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
