import { stringify } from 'csv-stringify/sync';
import type { CalendarDocument } from './calendar-document.js';
import { COLUMNS } from './calendar-table.js';

/**
 * Comma-separated, with a byte-order mark so that Excel reads the Chinese. A cell that a spreadsheet would take for a
 * formula is led by an apostrophe (OWASP, CSV injection).
 */
export const toCsv = (document: CalendarDocument): string =>
  stringify(
    document.entries.map((line) => COLUMNS.map(({ value }) => harmless(value(line)))),
    {
      header: true,
      columns: COLUMNS.map(({ heading }) => heading),
      bom: true,
      quoted_match: '\n',
      record_delimiter: 'windows',
    },
  );

const harmless = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
