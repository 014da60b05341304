import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Command } from 'commander';
import { systemClock } from '../kernel/index.js';
import {
  CalendarDocuments,
  EXPORT_FORMAT_IDS,
  EXPORT_FORMATS,
  type CalendarDocument,
  type ExportFormatId,
} from '../operations/index.js';
import { day, listOf, wholeNumber } from './arguments.js';
import { usage } from './exit-codes.js';
import { actorOf, inHouse } from './house.js';
import type { Surroundings } from './surroundings.js';

interface Options {
  readonly workspace: string;
  readonly release?: number;
  readonly from?: string;
  readonly to?: string;
  readonly formats: ExportFormatId[];
  readonly out: string;
}

export const exportCommand = (around: Surroundings): Command =>
  new Command('export')
    .description('write a release, or a period as it stands now, as files')
    .requiredOption('--workspace <slug>', 'workspace')
    .option('--release <number>', 'number of a release', wholeNumber(1, 1_000_000))
    .option('--from <day>', 'first day of a period', day)
    .option('--to <day>', 'last day of a period', day)
    .option('--formats <list>', EXPORT_FORMAT_IDS.join(', '), listOf(EXPORT_FORMAT_IDS), [...EXPORT_FORMAT_IDS])
    .option('--out <dir>', 'folder to write to', 'out')
    .addHelpText('after', '\nExample:\n  yuanding export --workspace beauty --release 1 --formats ics,xlsx --out out')
    .action((options: Options) =>
      inHouse(around.config(), async (house) => {
        const { workspaceId } = await actorOf(house, options.workspace, 'export.read');
        const documents = house.get(CalendarDocuments);
        const document = await documentOf(documents, workspaceId, options);
        const files = await writeCalendar(document, options.out, options.formats);
        around.output().result({ files }, () => files.join('\n'));
      }),
    );

function documentOf(
  documents: CalendarDocuments,
  workspaceId: string,
  { release, from, to }: Options,
): Promise<CalendarDocument> {
  if (release !== undefined) return documents.forRelease(workspaceId, release);
  if (from !== undefined && to !== undefined) return documents.forPeriod(workspaceId, { from, to });
  throw usage('Name a release (--release 1) or a period (--from 2026-11-23 --to 2026-11-29).');
}

/** @returns the files written, `calendar.<format>` each */
export async function writeCalendar(
  document: CalendarDocument,
  folder: string,
  formats: readonly ExportFormatId[],
): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const files: string[] = [];
  for (const format of formats) {
    const file = path.join(folder, `calendar.${format}`);
    await writeFile(file, await EXPORT_FORMATS[format].write(document, systemClock.now()));
    files.push(file);
  }
  return files;
}
