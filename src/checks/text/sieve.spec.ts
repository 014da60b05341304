import { matchesOf } from './matches.js';
import { waysOf } from './needed-characters.js';
import { Sieve } from './sieve.js';

const ways = (pattern: RegExp): string[][] =>
  waysOf(pattern).map((way) =>
    way.map((codes) => String.fromCharCode(...[...codes].sort((left, right) => left - right))).sort(),
  );

describe('what a pattern needs', () => {
  it.each<[RegExp, string[][]]>([
    [/车牌号?/u, [['牌', '车']]],
    [
      /(?:车牌|牌照)号?[a-c]/u,
      [
        ['abc', '牌', '车'],
        ['abc', '照', '牌'],
      ],
    ],
    [/(?<hit>\d{2}) ?元/u, [['0123456789', '元']]],
    [/a{0,2}b+c*?d{1}/u, [['b', 'd']]],
    [/(?<=住)\p{Script=Han}(?!店|馆)[^，。]村/u, [['住', '村']]],
    [/(?<a>[东西])\k<a>\.\u4e00$/u, [['.', '一', '东西']]],
    [/(?:一|[\d-])|.+/u, [['一'], ['-0123456789'], []]],
    [
      /(?:甲|乙(?:丙|丁)+)(?:子|丑)/u,
      [
        ['丑子', '甲'],
        ['丑子', '丙', '乙'],
        ['丁', '丑子', '乙'],
      ],
    ],
    [/[\]x-]|\n/u, [['-]x'], ['\n']]],
    [/🔗[一-鿿]/u, [['\ud83d']]],
    [/(?:|甲)/u, [[], ['甲']]],
    [/a/iu, [[]]],
  ])('%s', (pattern, expected) => {
    expect(ways(pattern)).toEqual(expected);
  });

  it('asks about a pattern of very many ways as a whole', () => {
    const many = Array.from({ length: 300 }, (_, at) => String.fromCharCode(0x4e00 + at)).join('|');
    expect(ways(new RegExp(`(?:${many})车`, 'u'))).toEqual([[expect.any(String), '车']]);
  });
});

const sieveOf = (patterns: readonly RegExp[]) => new Sieve(patterns, (pattern) => pattern);

describe('a sieve', () => {
  const patterns = [/车牌号?[a-z]/gu, /\d{3}/gu, /[^。]楼|层/gu, /姓|名/gu, /\p{L}/gu];
  const texts = ['', '车牌a', '车牌', '牌车a', '12', '楼', '他姓王，住二楼', '第 3 层'];

  it('keeps out only what matches nothing', () => {
    const sieve = sieveOf(patterns);
    for (const text of texts) {
      const passing = sieve.passing(text);
      for (const pattern of patterns) if (!passing.includes(pattern)) expect(matchesOf(text, pattern)).toEqual([]);
    }
  });

  it('keeps out what lacks a character', () => {
    expect(sieveOf(patterns).passing('车牌')).toEqual([/\p{L}/gu]);
  });

  it('lets none pass where there is none', () => {
    expect(sieveOf([]).passing('车牌')).toEqual([]);
  });
});
