import { strFromU8, unzipSync } from 'fflate';
import { CalendarDocuments } from '../../../src/operations/index.js';
import type { Browser } from '../../support/browser.js';
import { ifMatch, openFloor, PATH, post, type Floor } from './floor.js';

const unfolded = (ics: string): string => ics.replace(/\r\n /g, '');
/** iCalendar as a reader takes it apart: events as name → value. */
const eventsOf = (ics: string): Map<string, string>[] =>
  [...unfolded(ics).matchAll(/BEGIN:VEVENT\r\n([\s\S]*?)END:VEVENT/g)].map(
    ([, lines = '']) =>
      new Map(
        lines
          .replace(/BEGIN:VALARM[\s\S]*END:VALARM\r\n/, '')
          .split('\r\n')
          .filter(Boolean)
          .map((line) => [line.slice(0, line.search(/[:;]/)), line.slice(line.search(/[:;]/) + 1)]),
      ),
  );

describe('calendars and files for operators', () => {
  let floor: Floor;
  let mine: string;
  let moved: string;
  let theirs: string;

  beforeAll(async () => {
    floor = await openFloor();
    mine = await floor.place(
      await floor.draft(post('换季的时候，洗脸水温低一点就好；先别换产品。')),
      '2026-11-23T04:10:00Z',
    );
    moved = await floor.place(await floor.draft(post('睡前少看十分钟手机，比一片面膜管用。')), '2026-11-24T04:10:00Z');
    theirs = await floor.place(
      await floor.draft(post('面霜涂在微湿的脸上，更省。')),
      '2026-11-23T10:00:00Z',
      'linxia-2',
    );
    await floor.draft(post('洗完脸三分钟内把该涂的涂上。'));
    await floor.publish();
  }, 60_000);
  afterAll(() => floor.service.close());

  const raw = (path: string, by?: Browser, headers: Record<string, string> = {}) =>
    fetch(path.startsWith('http') ? path : `${floor.service.url}/api/v1${path}`, {
      headers: { ...(by ? { cookie: `yd_session=${String(by.cookie)}` } : {}), ...headers },
    });

  describe('a feed', () => {
    let url: string;
    let id: string;

    it('is made by its operator, its address shown once', async () => {
      const { status, body } = await floor.he.post(`${PATH}/feeds`);
      expect(status).toBe(201);
      url = String(body['url']);
      id = String(body['id']);
      expect(url).toMatch(/\/api\/v1\/feeds\/[\w-]{43}\.ics$/);
      expect(JSON.stringify((await floor.he.get(`${PATH}/feeds`)).body)).not.toContain(url.slice(-40));
      expect((await floor.mu.get(`${PATH}/feeds`)).body).toEqual({ items: [] });
      expect((await floor.mu.delete(`${PATH}/feeds/${id}`)).status).toBe(404);
    });

    it('shows that operator’s tasks to a calendar program, and only those', async () => {
      const answer = await raw(url);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
      const text = await answer.text();
      expect(eventsOf(text).map((event) => [event.get('UID'), event.get('DTSTART'), event.get('SEQUENCE')])).toEqual([
        [`${mine}@yuanding`, '20261123T041000Z', '0'],
        [`${moved}@yuanding`, '20261124T041000Z', '0'],
      ]);
      expect(text).toContain('X-WR-TIMEZONE:Asia/Shanghai');
      expect(unfolded(text)).toContain('洗脸水温低一点就好；先别换产品。');
      const tag = answer.headers.get('etag') ?? '';
      expect((await raw(url, undefined, { 'if-none-match': tag })).status).toBe(304);
    });

    it('moves what moved and strikes out what was taken back', async () => {
      const { body } = await floor.scheduler.get(`${PATH}/calendar/entries/${moved}`);
      const to = { startsAt: '2026-11-25T20:00:00+08:00' };
      await floor.scheduler.post(`${PATH}/calendar/entries/${moved}/move`, to, ifMatch(body['version']));
      await floor.publish();
      const { draftId } = await floor.task(mine);
      const review = (await floor.scheduler.get(`${PATH}/drafts/${draftId}/review`)).body;
      const verdict = { action: 'reject', hash: review['hash'], state: review['state'], reason: '不合适' };
      await floor.admin.post(`${PATH}/drafts/${draftId}/review`, verdict);
      const events = eventsOf(await (await raw(url)).text());
      const seen = new Map(events.map((event) => [event.get('UID'), event]));
      expect(seen.get(`${moved}@yuanding`)?.get('DTSTART')).toBe('20261125T120000Z');
      expect(Number(seen.get(`${moved}@yuanding`)?.get('SEQUENCE'))).toBeGreaterThan(0);
      expect(seen.get(`${mine}@yuanding`)?.get('STATUS')).toBe('CANCELLED');
      expect(seen.get(`${mine}@yuanding`)?.get('DESCRIPTION')).toContain('不要发');
    });

    it('answers nothing once it is revoked, and nothing to a guess', async () => {
      expect((await raw(`/feeds/${'a'.repeat(43)}.ics`)).status).toBe(404);
      expect((await raw('/feeds/..%2f..ics')).status).toBe(404);
      expect((await floor.he.delete(`${PATH}/feeds/${id}`)).status).toBe(204);
      expect((await floor.he.delete(`${PATH}/feeds/${id}`)).status).toBe(204);
      expect((await raw(url)).status).toBe(404);
    });
  });

  describe('a release as a file', () => {
    const file = (format: string, by: Browser = floor.scheduler) =>
      raw(`${PATH}/calendar/releases/1/export.${format}`, by);

    it('is a workbook that opens, its texts no formulas', async () => {
      const answer = await file('xlsx');
      const parts = unzipSync(new Uint8Array(await answer.arrayBuffer()));
      const strings = strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array());
      expect(strings).toContain('睡前少看十分钟手机');
      expect(Object.keys(parts).filter((name) => name.startsWith('xl/worksheets/sheet'))).toHaveLength(3);
      expect(answer.headers.get('content-disposition')).toMatch(
        /^attachment; filename="garden-release-1\.xlsx"; filename\*=UTF-8''%E6%98%A5%E5%9B%AD/,
      );
    });

    it('is JSON with the five questions, what was left over and the sums', async () => {
      const document = (await (await file('json')).json()) as Record<string, unknown>;
      expect(document).toMatchObject({
        week: '2026-W48',
        release: 1,
        entries: [
          {
            who: '上班族',
            when: '2026-11-23T12:10:00+08:00',
            where: { touchpoint: 'moments', account: 'linxia-1' },
            what: { version: 1, text: expect.stringContaining('洗脸水温') as unknown, claims: [] },
            why: { goal: 'build_trust', category: 'expertise' },
          },
          { where: { account: 'linxia-2' } },
          {},
        ],
        leftOver: [{ rule: 'not_planned' }],
        summary: { drafted: 4, blocked: 0, placed: 3, leftOver: 1 },
      });
    });

    it('is iCalendar, CSV and a page that runs nothing', async () => {
      expect(eventsOf(await (await file('ics')).text())).toHaveLength(3);
      const csv = Buffer.from(await (await file('csv')).arrayBuffer());
      expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const page = await file('html');
      expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(page.headers.get('content-disposition')).toMatch(/^inline/);
      const html = await page.text();
      expect(html.startsWith('<!doctype html>')).toBe(true);
      expect(html).toContain('洗完脸三分钟内');
    });

    it('gives an operator the lines of their own accounts', async () => {
      const document = (await (await file('json', floor.mu)).json()) as {
        entries: { id: string }[];
        leftOver: unknown[];
      };
      expect(document.entries.map(({ id }) => id)).toEqual([theirs]);
      expect(document.leftOver).toEqual([]);
    });

    it('is not there for strangers, other numbers and other formats', async () => {
      expect((await file('json', floor.stranger)).status).toBe(404);
      expect((await file('exe')).status).toBe(400);
      expect((await raw(`${PATH}/calendar/releases/99/export.json`, floor.scheduler)).status).toBe(404);
    });

    it('stays as it was frozen, while a period shows the calendar as it is now', async () => {
      const period = `${PATH}/calendar/export.json?from=2026-11-23&to=2026-11-29`;
      const now = (await (await raw(period, floor.scheduler)).json()) as { release: null; entries: { id: string }[] };
      expect(now.entries.map(({ id }) => id)).toEqual([theirs, moved]);
      expect((await raw(period, floor.he)).status).toBe(403);
      const frozen = await floor.service.app.get(CalendarDocuments).forRelease(floor.actor.workspaceId, 1);
      expect(frozen.entries.map(({ id }) => id)).toEqual([mine, theirs, moved]);
      expect((await raw(`${PATH}/calendar/export.json?from=2026-11-23&to=2026-01-01`, floor.scheduler)).status).toBe(
        400,
      );
    });
  });
});
