import { matchesOf } from './matches.js';
import type { Sign } from './runs.js';
import { signScanner } from './sign-scanner.js';

const NUMBER = '(?<number>\\d[\\d.,:]*|[零〇一二两三四五六七八九十百千万]{2,})|[a-z]+';
const searched = (text: string, single: string): Sign[] =>
  matchesOf(text, new RegExp(`${NUMBER}|${single}`, 'gu')).map(({ 0: words, index, groups }) => ({
    sign: groups?.['number'] === undefined ? words : '0',
    start: index,
    end: index + words.length,
  }));

describe('a scanner of signs', () => {
  it.each([
    '今天 abc 12.5ml，一百二十元:3:20~',
    '〇 一 十〇 两',
    '😀好𠮷吃\ud83d\n x',
    'é Ω ß ½ \u3000a\u00a0b',
    '',
    '1',
    '二',
  ])('reads what an expression reads: %j', (text) => {
    for (const single of ['\\S', '[\\p{L}，。！？；、：!?;,:~～]'])
      expect(signScanner(new RegExp(single, 'u'))(text)).toEqual(searched(text, single));
  });
});
