import { spawnSync } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** The built command with these lines on its standard input. */
function check(input: string, ...options: string[]) {
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
      expect(Object.keys(rule).sort()).toEqual(['check', 'id', 'name', 'severity', 'source', 'waivable']);
  });

  it('answers many lines, each once', () => {
    const line = JSON.stringify({ id: 1, text: '早安，今天慢一点。'.repeat(40) });
    const { status, lines } = check(`${line}\n`.repeat(20_000), '--only', 'form');
    expect(status).toBe(0);
    expect(lines).toHaveLength(20_000);
  });
});
