import { amountsIn } from './amounts.js';
import { Evidence } from './evidence.js';
import { EvidenceRecord } from './evidence-record.js';
import { quotedAmounts } from './word-for-word.js';

const record = (id: string, ...texts: string[]) => new EvidenceRecord(id, `「${texts[0] ?? ''}」`, texts);
const known = new Evidence(
  [
    record('p#use', '30ml 一瓶，早晚各 2 泵。大约能用 45 天'),
    record('p#nia', '烟酰胺含量 5%'),
    record('case', '前 12 天没变化', '第 28 天淡了'),
  ],
  [record('p#old', '累计售出 12000 瓶')],
);
const quoted = (text: string) =>
  [...quotedAmounts(text, amountsIn(text), known)].map(
    ([{ start, end }, { id }]) => `${text.slice(start, end)} ← ${id}`,
  );

describe('what a text says word for word as a record does', () => {
  it('rests on it: a whole line, or a whole sentence of one', () => {
    expect(quoted('早！\n 30ml 一瓶，早晚各 2 泵。大约能用 45 天。\n明天 9 点见')).toEqual([
      '30ml ← p#use',
      '一瓶 ← p#use',
      '2 泵 ← p#use',
      '45 天 ← p#use',
    ]);
    expect(quoted('三十岁了。烟酰胺含量 5%！试试')).toEqual(['5% ← p#nia']);
  });

  it('is no part of a sentence, nothing that has ended, and no record that says several things', () => {
    expect(quoted('别家烟酰胺含量 5%')).toEqual([]);
    expect(quoted('累计售出 12000 瓶')).toEqual([]);
    expect(quoted('第 28 天淡了')).toEqual([]);
  });
});
