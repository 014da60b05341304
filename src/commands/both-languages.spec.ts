import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CHECKS, RECORD_RULES, RULES, SUGGESTIONS } from '../checks/light.js';
import { PROMPT_FAULTS } from '../drafting/prompts/prompt-fault.js';
import { MATCH_REASONS } from '../drafting/matches/match-reasons.js';
import { WHY } from '../drafting/context/why.js';
import { PLACING } from '../calendar/planner/placing-reasons.js';
import { INSTRUCTIONS, LEARNED_WHY } from '../insights/learning/learn.js';
import { LADDER } from '../library/light.js';
import { ASKED_WHY } from '../operations/interviews/question-words.js';
import { QUESTIONS } from '../operations/interviews/questions.js';
import { REASON_CODES } from '../review/reasons.js';

const file = (name: string) => readFileSync(path.resolve(import.meta.dirname, '../../web', name), 'utf8');
const read = <T>(name: string) => JSON.parse(file(`ui/${name}`)) as Record<string, T>;
const rules = read<{ title: string; says: string; source: string }>('rules.en.json');
const checks = read<string>('checks.en.json');
const suggestions = read<string>('suggestions.en.json');
const reasons = read<string | Record<string, string>>('reasons.en.json');

/** The words of a list beside the names it keeps for its blanks. */
function sentences(list: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(list).flatMap(([code, words]) => (typeof words === 'string' ? [[code, words] as const] : [])),
  );
}

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

/** A reason about which a writer is told nothing has no words. */
const LESSONS = Object.fromEntries(
  Object.entries(INSTRUCTIONS).flatMap(([code, said]) => (said === null ? [] : [[code, said]])),
);
const ASKED = Object.fromEntries(QUESTIONS.map(({ id, text }) => [id, text.replace(/\{(\w+)\}/gu, '{{$1}}')]));

describe.each([
  { list: 'what findings suggest', chinese: { ...SUGGESTIONS }, english: suggestions, begins: /^[A-Z ]/u },
  {
    list: 'why things were chosen',
    chinese: { ...WHY, ...LEARNED_WHY },
    english: sentences(reasons),
    begins: /^[a-z ]/u,
  },
  {
    list: 'why an entry stands where it does',
    chinese: PLACING,
    english: read<string>('placing.en.json'),
    begins: /^[a-z “]/u,
  },
  { list: 'why a question is asked', chinese: ASKED_WHY, english: read<string>('asked.en.json'), begins: /^[a-z]/u },
  { list: 'what lessons tell a writer', chinese: LESSONS, english: read<string>('lessons.en.json'), begins: /^[A-Z]/u },
  {
    list: 'the questions of interviews',
    chinese: ASKED,
    english: read<string>('questions.en.json'),
    begins: /^[A-Z ]/u,
  },
])('$list, in English', ({ chinese, english, begins }) => {
  const forms = Object.entries(english).map(([code, words]) => ({ code: bare(code), words }));

  it('is told whole, and nothing else is', () =>
    expect([...new Set(forms.map(({ code }) => code))].sort()).toEqual(Object.keys(chinese).sort()));

  it.each(Object.entries<string>(chinese))('%s says what it says in Chinese', (code, said) => {
    for (const { words } of forms.filter((form) => form.code === code)) {
      expect(blanks(words)).toEqual(blanks(said));
      expect(withoutQuotes(words).replace(/^\{\{\w+\}\}/u, ' ')).toMatch(begins);
      expect(withoutQuotes(words)).not.toMatch(/\p{Script=Han}|\.$/u);
    }
  });
});

describe('what speaks for a match and against it, in English', () => {
  const matches = Object.entries(read<string>('matches.en.json'));

  it('is told whole, and nothing else is', () =>
    expect([...new Set(matches.map(([code]) => bare(code)))].sort()).toEqual([...MATCH_REASONS].sort()));

  it.each(matches)('%s is English', (_code, words) => expect(words).not.toMatch(/\p{Script=Han}|\.$/u));
});

describe('what fills the blanks of reasons by an id', () => {
  it('has a name in English', () => {
    expect(Object.keys(reasons['step'] ?? {}).sort()).toEqual([...LADDER].sort());
    expect(Object.keys(reasons['reason'] ?? {}).sort()).toEqual([...REASON_CODES].sort());
  });
});

describe.each(['zh', 'en'])('what is wrong with a prompt file, in %s', (language) => {
  const { prompts } = JSON.parse(file(`settings/${language}.json`)) as { prompts: { fault: Record<string, string> } };

  it('is told whole, and nothing else is', () =>
    expect(Object.keys(prompts.fault).sort()).toEqual(Object.keys(PROMPT_FAULTS).sort()));

  it.each(Object.entries<string>(PROMPT_FAULTS))('%s names what the service names', (code, said) =>
    expect(blanks(prompts.fault[code] ?? '')).toEqual(blanks(said)),
  );
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
