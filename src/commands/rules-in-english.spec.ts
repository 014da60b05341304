import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CHECKS, RECORD_RULES, RULES, SUGGESTIONS } from '../checks/light.js';

const read = <T>(name: string) =>
  JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../web/ui', name), 'utf8')) as Record<string, T>;
const rules = read<{ title: string; says: string; source: string }>('rules.en.json');
const checks = read<string>('checks.en.json');
const suggestions = read<string>('suggestions.en.json');

/** Chinese that English words may quote: what somebody is to write, or not to. */
const withoutQuotes = (words: string): string => words.replace(/“[^”]*”|\([^()]*\)/gu, '');
const blanks = (words: string): string[] => [...words.matchAll(/\{\{(\w+)\}\}/gu)].map(([, name = '']) => name).sort();
/** English has a form for one beside the other. */
const bare = (code: string): string => code.replace(/_(?:one|other)$/u, '');

describe('the rules of the checks in English', () => {
  it('have a title, a sentence and a source each, and no other has', () =>
    expect(Object.keys(rules).sort()).toEqual([...RULES, ...RECORD_RULES].map(({ id }) => id).sort()));

  it.each(Object.entries(rules))('%s is told in English', (_id, { title, says, source }) => {
    expect(title.length).toBeLessThanOrEqual(60);
    expect(says).toMatch(/^[A-Z].*\.$/u);
    expect(source).toMatch(/^[A-Z]/u);
    expect(`${title}${says}${source}`).not.toMatch(/\p{Script=Han}/u);
  });

  it.each([...RULES, ...RECORD_RULES])('$id names the articles that its source names', ({ id, source }) => {
    const articles = [...source.matchAll(/第([一二三四五六七八九十百千零]+)条/gu)].map(([, number = '']) =>
      numberOf(number),
    );
    const named = (rules[id]?.source.match(/\d+/gu) ?? []).map(Number);
    expect(articles.filter((article) => !named.includes(article))).toEqual([]);
  });

  it('stand under checks with a name each', () =>
    expect(Object.keys(checks).sort()).toEqual(CHECKS.map(({ id }) => id).sort()));
});

describe('what findings suggest, in English', () => {
  const english = new Map(Object.entries(suggestions).map(([code, words]) => [bare(code), words]));

  it('is told whole, and nothing else is', () =>
    expect([...english.keys()].sort()).toEqual(Object.keys(SUGGESTIONS).sort()));

  it.each(Object.entries<string>(SUGGESTIONS))('%s says in English what it says in Chinese', (code, chinese) => {
    const words = english.get(code) ?? '';
    expect(blanks(words)).toEqual(blanks(chinese));
    expect(withoutQuotes(words)).toMatch(/^[A-Z ].*[^.]$/u);
    expect(withoutQuotes(words)).not.toMatch(/\p{Script=Han}/u);
  });
});

const DIGITS = '零一二三四五六七八九';
/** 一千零一十九 → 1019 */
function numberOf(words: string): number {
  let [sum, digit] = [0, 0];
  for (const sign of words) {
    const unit = { 十: 10, 百: 100, 千: 1000 }[sign];
    if (unit === undefined) digit = DIGITS.indexOf(sign);
    else [sum, digit] = [sum + (digit || 1) * unit, 0];
  }
  return sum + digit;
}
