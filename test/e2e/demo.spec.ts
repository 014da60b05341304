import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { yuanding } from '../support/command.js';
import { query } from '../support/query.js';
import { startFakeLlm } from '../support/fake-llm.js';

const SLOW = 240_000;
const SAMPLES = path.resolve(import.meta.dirname, '../../content-library');

interface Calendar {
  week: string;
  entries: {
    who: string;
    when: string;
    where: { touchpoint: string; account: string };
    what: { draftId: string; version: number; hash: string; text: string; claims: unknown[] };
    why: { goal: string; category: string; measure: string };
    reasons: string[];
  }[];
  leftOver: { draftId: string; rule: string }[];
  summary: Record<'drafted' | 'blocked' | 'approved' | 'placed' | 'leftOver', number>;
}

describe('the main job, played by the demo', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'yuanding-demo-test-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const play = async (
    brand: string,
    environment: Record<string, string> = {},
    more: string[] = [],
  ): Promise<Calendar> => {
    const out = path.join(folder, 'out');
    const ran = await yuanding(
      ['demo', '--library', path.join(SAMPLES, brand), '--week', '2026-W48', '--out', out, ...more],
      environment,
    );
    expect([ran.code, ran.err]).toEqual([0, expect.stringContaining('reviewer')]);
    expect(ran.out).toMatch(/drafted \d+ · blocked \d+ · approved \d+ · placed \d+ · left over \d+/);
    for (const format of ['ics', 'xlsx', 'html', 'csv'])
      expect(readFileSync(path.join(out, `calendar.${format}`)).length).toBeGreaterThan(1_000);
    return JSON.parse(readFileSync(path.join(out, 'calendar.json'), 'utf8')) as Calendar;
  };

  const holds = (calendar: Calendar): void => {
    expect(calendar.week).toBe('2026-W48');
    expect(calendar.entries.length).toBeGreaterThan(20);
    expect(calendar.summary.placed).toBe(calendar.entries.length);
    expect(calendar.summary.approved).toBe(calendar.summary.placed + calendar.summary.leftOver);
    expect(calendar.leftOver.every(({ rule }) => rule !== '')).toBe(true);
    for (const { who, when, where, what, why, reasons } of calendar.entries) {
      expect(when >= '2026-11-23T00:00:00+08:00' && when < '2026-11-30T00:00:00+08:00').toBe(true);
      expect(
        [who, where.account, where.touchpoint, why.goal, why.category, why.measure, what.text].every(
          (word) => word.length > 0,
        ),
      ).toBe(true);
      expect(what.hash).toMatch(/^[0-9a-f]{64}$/);
      expect(reasons.length).toBeGreaterThan(0);
    }
    const texts = calendar.entries.map(({ what }) => what.text);
    expect(new Set(texts).size).toBe(texts.length);
  };

  it.each(['beauty', 'knowledge'])(
    '%s, written from templates on SQLite',
    async (brand) => holds(await play(brand)),
    SLOW,
  );

  it(
    'beauty on PostgreSQL',
    async () => {
      const admin = process.env.TEST_POSTGRES_URL ?? '';
      const name = `demo_${String(process.pid)}`;
      await query(admin, `CREATE DATABASE "${name}"`);
      try {
        holds(await play('beauty', { DATABASE_URL: admin.replace(/\/postgres$/, `/${name}`) }));
      } finally {
        await query(admin, `DROP DATABASE "${name}" WITH (FORCE)`);
      }
    },
    SLOW,
  );

  it(
    'beauty, written by a model: a fake one that speaks the protocol',
    async () => {
      const fake = await startFakeLlm({ latencyMs: 5 });
      try {
        const model = { LLM_BASE_URL: fake.url, LLM_MODEL: 'fake', LLM_API_KEY: 'k', LLM_PROVIDER: 'custom' };
        const { entries, summary } = await play('beauty', model, ['--writer', 'llm']);
        expect(summary.drafted).toBeGreaterThan(20);
        expect(entries.length).toBeGreaterThan(0);
      } finally {
        await fake.close();
      }
    },
    SLOW,
  );
});
