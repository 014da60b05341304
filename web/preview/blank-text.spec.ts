import { asRead, asWritten } from './blank-text';

const NAMES = new Map([
  ['customer.nickname', '客户昵称'],
  ['group.name', '群名'],
]);
const CODES = new Map([...NAMES].map(([code, name]) => [name, code]));
const nameOf = (code: string) => NAMES.get(code) ?? null;

describe('blanks of a text', () => {
  it('are read by their names, and written back as they were', () => {
    const written = '{{customer.nickname}}，欢迎来{{ group.name }}。';
    expect(asRead(written, nameOf)).toBe('〔客户昵称〕，欢迎来〔群名〕。');
    expect(asWritten(asRead(written, nameOf), CODES)).toBe('{{customer.nickname}}，欢迎来{{group.name}}。');
  });

  it('stay as they are where nobody knows them', () => {
    expect(asRead('{{coupon}} 明天到期', nameOf)).toBe('{{coupon}} 明天到期');
    expect(asWritten('〔笑〕明天见', CODES)).toBe('〔笑〕明天见');
  });

  it('that were cut in two are left out', () => {
    expect(asRead('上次说到{{customer.last_t', nameOf)).toBe('上次说到…');
    expect(asRead('上次说到{{customer.l…', nameOf)).toBe('上次说到…');
    expect(asRead('{{customer.nickname}', nameOf)).toBe('…');
    expect(asRead('一个 { 括号', nameOf)).toBe('一个 { 括号');
  });
});
