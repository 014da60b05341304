import { cell, csv } from './csv';

describe('a table for spreadsheets', () => {
  it.each(['=1+1', '+86 139', '-2', '@SUM(A1)', '\t=1', '\n=1', '＝1+1'])('%j is kept from being a formula', (value) =>
    expect(cell(value).replace(/^"/, '')).toMatch(/^'/),
  );
  it('quotes what holds commas, quotes or line breaks', () => {
    expect(cell('a,b')).toBe('"a,b"');
    expect(cell('说“好”\n"再见"')).toBe('"说“好”\n""再见"""');
  });
  it('leaves plain text alone', () => expect(cell('半檐 1+1')).toBe('半檐 1+1'));
  it('begins with the mark of UTF-8', () => expect(csv([['时间', '谁']])).toBe('\uFEFF时间,谁\r\n'));
});
