import { spawnSync } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** The built command with these lines on its standard input. */
function check(input: string | Buffer, ...options: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--no-warnings', path.join(ROOT, 'dist/cli.js'), 'check', ...options],
    { cwd: ROOT, input, encoding: 'utf8', maxBuffer: 64 * 1_048_576 },
  );
  const lines = stdout.split('\n').filter(Boolean);
  return { status, stderr, lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

describe('yuanding check', () => {
  it('answers every line in order, bad ones with what was expected, and ends with 3 then', () => {
    const { status, lines, stderr } = check(
      '{"id":1,"text":"全网最低价"}\n\nnonsense\r\n{"id":2,"text":"早安\u2028慢走"}',
    );
    expect(lines).toEqual([
      {
        id: 1,
        findings: [expect.objectContaining({ rule: 'absolute_term', start: 0, end: 5, span: '全网最低价' }) as object],
        grounded: [],
      },
      { line: 3, error: expect.stringContaining('expected one JSON object') as string },
      { id: 2, findings: [], grounded: [] },
    ]);
    expect(stderr).toContain('1 of 4 line(s) could not be used');
    expect(status).toBe(3);
  });

  it('takes persona and words of a library', () => {
    const line = JSON.stringify({ id: 1, text: '宝子们', persona: 'linxia' });
    const { status, lines } = check(line, '--library', 'content-library/beauty');
    expect(lines).toEqual([
      {
        id: 1,
        findings: expect.arrayContaining([expect.objectContaining({ rule: 'taboo_word' })]) as object[],
        grounded: [],
      },
    ]);
    expect(status).toBe(0);
  });

  it('fails on findings only when told to', () => {
    const line = '{"id":1,"text":"全网最低价"}';
    expect(check(line).status).toBe(0);
    expect(check(line, '--fail-on', 'block').status).toBe(3);
    expect(check(line, '--fail-on', 'block', '--only', 'privacy').status).toBe(0);
    expect(check(line, '--only', 'nothing').status).toBe(2);
  });

  it('lists every rule', () => {
    const { lines } = check('', '--rules');
    expect(lines.length).toBeGreaterThan(30);
    for (const rule of lines)
      expect(
        Object.keys(rule)
          .filter((key) => key !== 'version')
          .sort(),
      ).toEqual(['check', 'id', 'name', 'severity', 'source', 'waivable']);
    expect(lines.find(({ id }) => id === 'industry_beauty')?.['version']).toMatch(/^\d{4}-\d\d-\d\d$/u);
    expect(lines.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['fact_without_evidence', 'case_without_consent']),
    );
    const voice = check('', '--rules', '--only', 'voice').lines;
    expect([...new Set(voice.map((rule) => rule['check']))]).toEqual(['voice']);
  });

  it('refuses bytes that are no UTF-8, and reads characters cut by a chunk', () => {
    // 全网最低价 in GB 18030.
    const foreign = Buffer.from('c8abcdf8d7eeb5cdbcdb', 'hex');
    const input = Buffer.concat([Buffer.from('{"id":1,"text":"'), foreign, Buffer.from('"}\n{"id":2,"text":"早"}\n')]);
    const { lines, status } = check(input);
    expect(lines).toEqual([
      { line: 1, error: expect.stringContaining('UTF-8') as string },
      { id: 2, findings: [], grounded: [] },
    ]);
    expect(status).toBe(3);
    const long = check(`{"id":3,"text":"${'早安。'.repeat(6_000)}"}`, '--only', 'privacy');
    expect(long.lines).toEqual([{ id: 3, findings: [], grounded: [] }]);
  });

  it('answers many lines, each once', () => {
    const line = JSON.stringify({ id: 1, text: '早安，今天慢一点。'.repeat(40) });
    const { status, lines } = check(`${line}\n`.repeat(20_000), '--only', 'form');
    expect(status).toBe(0);
    expect(lines).toHaveLength(20_000);
  });
});
