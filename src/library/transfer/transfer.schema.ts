import { z } from 'zod';
import { RecordFindingView } from '../records/finding.schema.js';

export const ImportQuery = z.strictObject({
  dry_run: z
    .enum(['true', 'false'])
    .default('false')
    .describe('Only say what would happen; nothing is written')
    .meta({ example: 'true' }),
});

const Addresses = (example: string[]) => z.array(z.string()).describe('Records, each as kind/id').meta({ example });

export const ImportReportView = z
  .object({
    created: Addresses(['product/serum']),
    updated: Addresses(['case/wang']).describe('Got a new version'),
    moved: Addresses([]).describe('Stand elsewhere in their list'),
    restored: Addresses([]).describe('Came back from the archive'),
    archived: Addresses(['topic/dry-season']).describe('Their file is gone'),
    unchanged: Addresses(['persona/linxia']),
    pictures: z
      .array(z.string())
      .describe('Files with new bytes')
      .meta({ example: ['cover.png'] }),
    findings: z
      .array(RecordFindingView)
      .describe(
        'What the checks of texts say against records of the folder, at most 500; they are brought in all the same',
      ),
  })
  .meta({ id: 'LibraryImportReport' });

const FileProblemView = z
  .object({
    file: z.string().describe('Path in the folder').meta({ example: 'products/serum.yaml' }),
    line: z.number().int().describe('Line, from 1').meta({ example: 7 }),
    column: z.number().int().optional().describe('Column, from 1').meta({ example: 3 }),
    field: z.string().describe('Dotted path in the file; empty for the whole').meta({ example: 'price.amount' }),
    message: z.string().describe('What is wrong').meta({ example: 'is missing' }),
    expected: z.string().optional().describe('What would be right').meta({ example: 'a number' }),
    suggestion: z.string().optional().describe('What was probably meant').meta({ example: 'did you mean "price"?' }),
  })
  .meta({ id: 'LibraryFileProblem' });

export const ImportView = z
  .object({
    dryRun: z.boolean().describe('Whether nothing was written').meta({ example: true }),
    problems: z.array(FileProblemView).describe('Only for a dry run; an import with problems is refused with 422'),
    report: ImportReportView.nullable().describe('null when there are problems'),
  })
  .meta({ id: 'LibraryImportView' });
