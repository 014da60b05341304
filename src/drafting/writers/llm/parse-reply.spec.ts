import { jsonOf } from './parse-reply.js';

describe('the JSON of a reply', () => {
  it.each([
    ['alone', '{"a":1}'],
    ['in a fence', '```json\n{"a":1}\n```'],
    ['between words', '好的：\n{"a":1}\n希望有帮助。'],
    ['with blanks around', '  \n{"a":1}  '],
  ])('is found %s', (_where, text) => {
    expect(jsonOf(text)).toEqual({ ok: true, value: { a: 1 } });
  });

  it.each(['', '今天天气不错', '{"a":1', '[1,2]', '"text"', '{a:1}'])('is not seen where there is none: %j', (text) => {
    expect(jsonOf(text).ok).toBe(false);
  });
});
