import { readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { COLUMNS, row, type Figure } from './figure.js';

const BEGIN = '<!-- figures: begin -->';
const END = '<!-- figures: end -->';

/** Rewrites what stands between the markers: machine, day and table. Figures that were not measured now are kept. */
export function writePerformance(file: string, figures: readonly Figure[]): void {
  const page = readFileSync(file, 'utf8');
  const [head, rest] = page.split(BEGIN);
  const [old, tail] = rest?.split(END) ?? [];
  if (head === undefined || old === undefined || tail === undefined) throw new Error(`${file} lacks its markers.`);
  const rows = new Map(rowsOf(old).map((cells) => [cells[0] ?? '', cells]));
  for (const one of figures) rows.set(one.name, row(one));
  const lines = [COLUMNS, COLUMNS.map(() => '---'), ...rows.values()].map((cells) => `| ${cells.join(' | ')} |`);
  writeFileSync(file, `${head}${BEGIN}\n\n${machine()}\n\n${lines.join('\n')}\n\n${END}${tail}`);
}

/** Rows of a table that was written before, without its head. */
const rowsOf = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) =>
      line
        .slice(2, -2)
        .split(' | ')
        .map((cell) => cell.trim()),
    );

function machine(): string {
  const cpus = os.cpus();
  const gibibytes = Math.round(os.totalmem() / 2 ** 30);
  const day = new Date().toISOString().slice(0, 10);
  return `Measured ${day} on ${String(cpus.length)} × ${cpus[0]?.model.trim() ?? 'unknown CPU'}, ${String(gibibytes)} GiB, ${os.type()} ${os.release()}, Node ${process.versions.node}.`;
}
