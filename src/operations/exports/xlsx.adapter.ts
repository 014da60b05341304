import writeExcelFile, { type Cell } from 'write-excel-file/node';
import type { CalendarDocument } from './calendar-document.js';
import { COLUMNS, SUMMARY_NAMES } from './calendar-table.js';

const heading = (value: string): Cell => ({ value, fontWeight: 'bold', backgroundColor: '#E4EFE4' });
const wrapped = (value: string): Cell => ({ value, type: String, wrap: true, alignVertical: 'top' });

/** A workbook of three sheets: the calendar, what was left over and by which rule, and the sums. Texts, never formulas. */
export function toXlsx(document: CalendarDocument): Promise<Buffer> {
  const lines = document.entries.map((line) => COLUMNS.map(({ value }) => wrapped(value(line))));
  const left = document.leftOver.map(({ draftId, rule, title, message }) => [
    wrapped(title ?? draftId),
    wrapped(message ?? rule),
    wrapped(draftId),
  ]);
  const sums = SUMMARY_NAMES.map(([key, name]) => [wrapped(name), { value: document.summary[key], type: Number }]);
  return writeExcelFile([
    {
      sheet: '排期',
      data: [COLUMNS.map((column) => heading(column.heading)), ...lines],
      columns: COLUMNS.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
    },
    {
      sheet: '未排上',
      data: [[heading('草稿'), heading('原因'), heading('编号')], ...left],
      columns: [{ width: 40 }, { width: 40 }, { width: 38 }],
    },
    {
      sheet: '汇总',
      data: [[heading(document.title), heading(document.week)], ...sums],
      columns: [{ width: 20 }, { width: 14 }],
    },
  ]).toBuffer();
}
