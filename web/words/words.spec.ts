import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import serviceZh from './service-problems.zh.json';

const root = path.resolve(import.meta.dirname, '../..');
const text = (file: string): string => readFileSync(path.join(root, file), 'utf8');

type Tree = { [key: string]: string | Tree };

/** `a.b` → text; English plural forms count as the one key they are forms of. */
function leaves(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[prefix + key.replace(/_(one|other)$/, ''), value] as [string, string]]
      : leaves(value, `${prefix}${key}.`),
  );
}
const keys = (file: string) => [...new Set(leaves(JSON.parse(text(file)) as Tree).map(([key]) => key))].sort();
const blanks = (words: string) => [...words.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

const filesIn = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true }).map((name) => path.join(folder, String(name)));

const rooms = filesIn('web').filter((file) => /[./]zh\.json$/.test(file) && !file.includes('service-problems'));

describe('the words of the web app', () => {
  it('are found', () => expect(rooms.length).toBeGreaterThan(6));

  it.each(rooms)('%s says in English what it says in Chinese', (file) => {
    expect(keys(file.replace(/zh\.json$/, 'en.json'))).toEqual(keys(file));
  });

  it.each(rooms)('%s leaves the same blanks in both languages', (file) => {
    const english = new Map(leaves(JSON.parse(text(file.replace(/zh\.json$/, 'en.json'))) as Tree));
    const different = leaves(JSON.parse(text(file)) as Tree)
      .filter(
        ([key, chinese]) =>
          new Set([...blanks(chinese), ...blanks(english.get(key) ?? '')]).size > blanks(chinese).length,
      )
      .map(([key]) => key);
    expect(different).toEqual([]);
  });

  it.each(rooms)('%s is English where it is to be English', (file) => {
    const english = leaves(JSON.parse(text(file.replace(/zh\.json$/, 'en.json'))) as Tree);
    expect(english.filter(([, words]) => /\p{Script=Han}/u.test(words)).map(([key]) => key)).toEqual([]);
  });

  it('answer every error the service can raise in a request', () => {
    const thrown = filesIn('src')
      .filter((file) => file.endsWith('.ts') && !/\.spec\.ts$|^src\/(commands|kernel)\//.test(file))
      .flatMap((file) => [...text(file).matchAll(/new AppError\(\s*'(\w+)',\s*'(\w+)'/g)])
      .map(([, , code]) => code ?? '');
    const silent = new Set(thrown.filter((code) => !(code in serviceZh) && !MACHINES.has(code)));
    expect([...silent]).toEqual([]);
  });
});

/** Told to programs and to whoever runs the service: no screen can cause them. */
const MACHINES = new Set([
  'database_ahead',
  'database_behind',
  'port_unavailable',
  'invalid_configuration',
  'if_match_required',
  'invalid_if_match',
  'invalid_idempotency_key',
  'multipart_required',
]);
