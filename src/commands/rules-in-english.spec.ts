import { readFileSync } from 'node:fs';
import path from 'node:path';
import { RECORD_RULES, RULES } from '../checks/light.js';

const file = path.resolve(import.meta.dirname, '../../web/ui/rules.en.json');
const words = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { title: string; says: string }>;

describe('the rules of the checks in English', () => {
  it('have a title and a sentence each, and no other has', () =>
    expect(Object.keys(words).sort()).toEqual([...RULES, ...RECORD_RULES].map(({ id }) => id).sort()));

  it.each(Object.entries(words))('%s is told in English', (_id, { title, says }) => {
    expect(title.length).toBeLessThanOrEqual(60);
    expect(says).toMatch(/^[A-Z].*\.$/u);
    expect(`${title}${says}`).not.toMatch(/\p{Script=Han}/u);
  });
});
