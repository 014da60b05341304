import { stringify } from 'csv-stringify/sync';
import type { CalendarDocument } from './calendar-document.js';
import { COLUMNS } from './calendar-table.js';

export const toCsv = (document: CalendarDocument): string => csvOf(COLUMNS, document.entries);

interface Column<Row> {
  readonly heading: string;
  readonly value: (row: Row) => string;
}

/**
 * Comma-separated, with a byte-order mark so that Excel reads the Chinese. A cell that a spreadsheet would take for a
 * formula is led by an apostrophe (OWASP, CSV injection).
 */
export const csvOf = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string =>
  stringify(
    rows.map((row) => columns.map(({ value }) => harmless(value(row)))),
    {
      header: true,
      columns: columns.map(({ heading }) => heading),
      bom: true,
      quoted_match: '\n',
      record_delimiter: 'windows',
    },
  );

const harmless = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
