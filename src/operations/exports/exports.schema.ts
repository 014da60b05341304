import { z } from 'zod';
import { daysApart } from '../../kernel/index.js';
import { Day, OperationsPath } from '../fields.schema.js';
import { EXPORT_FORMAT_IDS } from './formats.js';

const format = z.enum(EXPORT_FORMAT_IDS).describe('File format').meta({ example: 'ics' });

export const ReleaseExportPath = OperationsPath.extend({
  number: z.coerce.number().int().min(1).max(1_000_000_000).describe('Number of the release').meta({ example: 2 }),
  format,
});
export const PeriodExportPath = OperationsPath.extend({ format });
export const PeriodQuery = z
  .strictObject({
    from: Day.describe('First local day'),
    to: Day.describe('Last local day, at most 92 days after the first'),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'must not lie before from' })
  .refine(({ from, to }) => daysApart(from, to) <= 92, {
    path: ['to'],
    message: 'is too far away: export at most 92 days at once',
  });
