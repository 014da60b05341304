import { asExcerpt, asRead, asWritten, namesToCodes } from './blank-text';
import en from './en.json';
import zh from './zh.json';

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

  it('that were cut in two are left out of an excerpt', () => {
    expect(asExcerpt('上次说到{{customer.last_t', nameOf)).toBe('上次说到…');
    expect(asExcerpt('上次说到{{customer.l…', nameOf)).toBe('上次说到…');
    expect(asExcerpt('{{customer.nickname}', nameOf)).toBe('…');
    expect(asExcerpt('一个 { 括号', nameOf)).toBe('一个 { 括号');
  });

  it('are kept while they are typed', () => {
    let saved = '';
    let typed = '';
    for (const character of '你好{{customer.nickname}}，在吗') {
      typed += character;
      saved = asWritten(asRead(saved, nameOf) + character, CODES);
      expect(saved).toBe(typed);
    }
    expect(asRead(saved, nameOf)).toBe('你好〔客户昵称〕，在吗');
  });

  it('are written back from the names of both languages', () => {
    const codes = namesToCodes(zh.blank, en.blank);
    expect(asWritten('〔客户昵称〕 〔customer’s nickname〕', codes)).toBe(
      '{{customer.nickname}} {{customer.nickname}}',
    );
  });
});
