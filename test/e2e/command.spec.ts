import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { refreshDates } from '../../src/commands/demo/refresh-dates.js';
import { dayOf, plusDays, systemClock } from '../../src/kernel/index.js';
import { readFolder } from '../../src/library/index.js';
import { openCommandLine, yuanding, type CommandLine } from '../support/command.js';

const SLOW = 120_000;
const LIBRARY = path.resolve(import.meta.dirname, '../../content-library/beauty');

/** How a process ends and what it leaves to the next is asked of processes of their own, the rest of one that stays. */
describe('the command', () => {
  let line: CommandLine;
  let folder: string;
  let environment: Record<string, string>;
  beforeAll(() => {
    line = openCommandLine();
  });
  afterAll(() => line.close());
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'yuanding-command-'));
    environment = { DATA_DIR: path.join(folder, 'data') };
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it(
    'helps with examples and exit codes, and ends its process with them',
    async () => {
      const { code, out } = await yuanding(['--help']);
      expect(code).toBe(0);
      expect(out).toContain('Examples:');
      expect(out).toContain('Exit codes:');
      expect(await yuanding(['dance'])).toMatchObject({ code: 2 });
    },
    SLOW,
  );

  it.each([
    [['dance'], 'unknown command'],
    [['draft', '--workspace', 'beauty', '--segments', 'a', '--goal', 'fame'], 'expected one of acquire'],
    [['demo', '--week', '2026-99'], 'expected an ISO week such as 2026-W48'],
    [['plan', '--workspace', 'beauty', '--from', '2026-02-30', '--to', '2026-03-01'], 'expected a day such as'],
    [['library', 'import', 'somewhere'], "required option '--workspace <slug>'"],
    [['library', 'check', '/no/such/folder'], 'cannot be read as a folder'],
  ])(
    'says what was expected of %j and ends with 2',
    async (wrong, says) => {
      const { code, err } = await line.run(wrong, environment);
      expect(err).toContain(says);
      expect(code).toBe(2);
    },
    SLOW,
  );

  it(
    'stops at a bad configuration with one line that does not show the value',
    async () => {
      const { code, err } = await yuanding(['migrate'], { ...environment, PORT: 'seventy' });
      expect(code).toBe(3);
      expect(err.trim().split('\n')).toHaveLength(1);
      expect(err).toContain('PORT');
      expect(err).not.toContain('seventy');
    },
    SLOW,
  );

  it(
    'refuses to work on a database that was never migrated and says what to run',
    async () => {
      const { code, err } = await line.run(['user', 'add', '--email', 'a@example.com', '--name', 'A'], environment);
      expect(err).toContain('yuanding migrate');
      expect(code).toBe(5);
    },
    SLOW,
  );

  it(
    'tells every error of a library in one run, with file, line and what was expected',
    async () => {
      const copy = path.join(folder, 'library');
      cpSync(LIBRARY, copy, { recursive: true });
      const segment = path.join(copy, 'segments/office-worker.yaml');
      writeFileSync(segment, readFileSync(segment, 'utf8').replace(/^needs:/m, 'neds:'));
      writeFileSync(path.join(copy, 'personas/nobody.yaml'), 'id: somebody\nname: [\n');
      const { code, err } = await line.run(['library', 'check', copy], environment);
      expect(code).toBe(3);
      expect(err).toMatch(/segments\/office-worker\.yaml:\d+:\d+ .*neds.*needs/s);
      expect(err).toMatch(/personas\/nobody\.yaml:\d+/);
    },
    SLOW,
  );

  it(
    'tells what the checks hold against the texts of a library, and where, and ends with 3 when asked to',
    async () => {
      const copy = path.join(folder, 'loud');
      cpSync(LIBRARY, copy, { recursive: true });
      const product = path.join(copy, 'products/serum.yaml');
      writeFileSync(product, readFileSync(product, 'utf8').replace(/evidence: [^,}\n]+/, 'evidence: 待补充'));
      const told = await line.run(['library', 'check', copy], environment);
      expect(told.code).toBe(0);
      expect(told.err).toMatch(/products\/serum\.yaml:\d+ facts\.\d+\.evidence: block fact_without_evidence/);
      expect(await line.run(['library', 'check', copy, '--fail-on', 'block'], environment)).toMatchObject({ code: 3 });
    },
    SLOW,
  );

  it(
    'brings a library in, changes nothing the second time, and writes it back byte for byte',
    async () => {
      await line.run(['migrate'], environment);
      const added = await line.run(
        ['user', 'add', '--email', 'lin@example.com', '--name', '林', '--json'],
        environment,
      );
      expect((JSON.parse(added.out) as { password: string }).password.length).toBeGreaterThan(9);
      const made = await line.run(['workspace', 'add', '--slug', 'beauty', '--name', '半檐', '--json'], environment);
      expect(made.err).toBe('');
      const first = await line.run(['library', 'import', LIBRARY, '--workspace', 'beauty', '--json'], environment);
      const created = (JSON.parse(first.out) as { created: string[] }).created.length;
      expect(created).toBeGreaterThan(100);
      const second = await yuanding(['library', 'import', LIBRARY, '--workspace', 'beauty', '--json'], environment);
      expect(JSON.parse(second.out)).toMatchObject({ created: [], updated: [], archived: [] });
      const copy = path.join(folder, 'copy');
      const { code } = await yuanding(['library', 'export', copy, '--workspace', 'beauty'], environment);
      expect(code).toBe(0);
      for (const file of ['library.yaml', 'personas/linxia.yaml', 'stages.yaml', 'media/media.yaml'])
        expect(readFileSync(path.join(copy, file)).equals(readFileSync(path.join(LIBRARY, file)))).toBe(true);
    },
    SLOW,
  );

  it(
    'says what drafts would take before they are asked for, and holds their scene to the segments',
    async () => {
      const model = {
        LLM_MODEL: 'fake-1',
        LLM_BASE_URL: 'http://127.0.0.1:9/v1',
        LLM_PRICE_INPUT: '2',
        LLM_PRICE_OUTPUT: '3',
      };
      const house = { ...environment, ...model };
      await line.run(['migrate'], house);
      await line.run(['workspace', 'add', '--slug', 'beauty', '--name', '半檐'], house);
      // The sample as if it were written now, asked for tomorrow: whenever this runs, and over midnight.
      const today = dayOf(systemClock.now(), 'Asia/Shanghai');
      const library = await refreshed(path.join(folder, 'library'), today);
      expect((await line.run(['library', 'import', library, '--workspace', 'beauty'], house)).code).toBe(0);
      const ask = [
        'draft',
        '--workspace',
        'beauty',
        '--goal',
        'build_trust',
        '--segments',
        'office-worker',
        '--on',
        plusDays(today, 1),
      ];
      const pairs = [...ask, '--scene', 'lunch-break', '--differ', 'opening', '--count', '2', '--estimate'];
      const { code, out } = await line.run(pairs, house);
      expect(out).toMatch(/^4 pieces.*; 4 calls to fake-1\.\nTokens: about \d+ sent/u);
      expect(out).toContain('CNY (price: configured)');
      expect(code).toBe(0);
      const gone = plusDays(today, -1);
      const past = await line.run([...ask, '--on', gone, '--estimate'], house);
      expect(past.err).toContain(`${gone} is past: it is `);
      expect(past.err).toContain('Name today or a later day');
      expect(past.code).toBe(3);
      const nowhere = await line.run([...ask, '--scene', 'moon', '--estimate'], house);
      expect(nowhere.err).toContain('scene: there is no scene of all these segments "moon"');
      expect(nowhere.code).toBe(3);
    },
    SLOW,
  );
});

/** The sample with its dates moved to a day, as the demo has it; a folder of files. */
async function refreshed(to: string, day: string): Promise<string> {
  for (const [name, bytes] of refreshDates((await readFolder(LIBRARY)).files, day)) {
    const file = path.join(to, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  return to;
}
