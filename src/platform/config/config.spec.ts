import { readFileSync } from 'node:fs';
import { AppError } from '../../kernel/index.js';
import { describeConfig, readConfig } from './config.js';

const example = readFileSync(new URL('../../../.env.example', import.meta.url), 'utf8');
const ASSIGNMENT = /^# ([A-Z][A-Z0-9_]*)=(.*)$/gm;

function complaintAbout(environment: Record<string, string>): AppError {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('nothing was wrong with it');
}

describe('.env.example', () => {
  it('names every variable that is read, in the same order, with its default, and no other', () => {
    const named = [...example.matchAll(ASSIGNMENT)].map(([, name, value]) => ({ name, value }));
    expect(named).toEqual(describeConfig().map(({ name, fallback }) => ({ name, value: fallback })));
  });

  it('says of each what it is for', () => {
    const untold = describeConfig().filter(
      ({ description }) => description === '' || !example.includes(`# ${description}`),
    );
    expect(untold).toEqual([]);
  });

  it('can be used as it stands', () => {
    const uncommented = [...example.matchAll(ASSIGNMENT)].map(([, name = '', value = '']) => [name, value]);
    expect(readConfig(Object.fromEntries(uncommented) as Record<string, string>)).toEqual(readConfig({}));
  });
});

describe('reading the configuration', () => {
  it.each([
    ['PORT', 'eighty'],
    ['LOG_LEVEL', 'chatty'],
    ['TRUST_PROXY', 'maybe'],
    ['PUBLIC_URL', 'garden.example'],
    ['DATABASE_URL', 'mysql://root:hunter2@db/garden'],
    ['LLM_BASE_URL', 'sk-pasted-into-the-wrong-line'],
    ['LLM_PRICE_INPUT', '-17'],
  ])('stops at a bad %s with one line that names it and keeps its value to itself', (name, value) => {
    const { code, message } = complaintAbout({ [name]: value });
    expect(code).toBe('invalid_configuration');
    expect(message).toMatch(new RegExp(`^Configuration: ${name}: .+$`));
    expect(message).not.toContain('\n');
    expect(message).not.toContain(value);
  });

  it('tells every bad value at once, still on one line', () => {
    const { message } = complaintAbout({ PORT: '70000', DATABASE_POOL: '1' });
    expect(message).toMatch(/^Configuration: PORT: .+; DATABASE_POOL: .+$/);
  });

  it('takes an empty variable for one that is unset', () => {
    const empty = Object.fromEntries(describeConfig().map(({ name }) => [name, '']));
    expect(readConfig(empty)).toEqual(readConfig({}));
    expect(readConfig({ LLM_MODEL: '' })).not.toHaveProperty('LLM_MODEL');
  });

  it('passes over what is not its own', () => {
    expect(readConfig({ PATH: '/bin', SOME_SECRET: 'x' })).toEqual(readConfig({}));
  });

  it('cannot be changed afterwards', () => {
    const config = readConfig({});
    expect(Object.isFrozen(config)).toBe(true);
    expect(() => Object.assign(config, { PORT: 1 })).toThrow(TypeError);
  });
});
