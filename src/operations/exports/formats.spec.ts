import { contentDisposition } from './formats.js';
import { periodName } from './period-name.js';

describe('the name a file is offered under', () => {
  it('has an ASCII form and the real one', () => {
    expect(contentDisposition('garden-release-2.xlsx', '春园 第2次发布.xlsx', 'attachment')).toBe(
      `attachment; filename="garden-release-2.xlsx"; filename*=UTF-8''%E6%98%A5%E5%9B%AD%20%E7%AC%AC2%E6%AC%A1%E5%8F%91%E5%B8%83.xlsx`,
    );
  });
  it('cannot leave its header or its folder', () => {
    const header = contentDisposition('a"; x="\r\nb', '../a"\r\n(b)', 'inline');
    expect(header).not.toMatch(/[\r\n]/);
    expect(header).toBe(`inline; filename="a-x-b"; filename*=UTF-8''..%20a%22%20%20%28b%29`);
  });
});

describe('what a period is called', () => {
  it.each([
    ['2026-11-23', '2026-11-29', '2026-W48'],
    ['2026-12-28', '2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-01-10', '2027-W01'],
    ['2026-11-24', '2026-11-30', '2026-11-24/2026-11-30'],
    ['2026-11-24', '2026-11-24', '2026-11-24'],
  ])('%s to %s is %s', (from, to, name) => expect(periodName(from, to)).toBe(name));
});
