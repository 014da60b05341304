import { labelPolicy } from '../../../src/drafting/index.js';
import { Database } from '../../../src/platform/database/index.js';
import type { Browser } from '../../support/browser.js';
import { ifMatch, openFloor, PATH, post, type Floor } from './floor.js';

const MODEL = 'deepseek-chat';
const WORDS = '内容由 AI 辅助生成';
const SAID = '换季的时候，洗脸水温低一点就好；先别换产品。洗完三分钟内把该涂的涂上。';

interface Version {
  number: number;
  made: { writer: string; model: string; promptVersion: string; humanShare: number; label: object | null };
  findings: { rule: string; severity: string }[];
}

describe('the label of AI content', () => {
  let floor: Floor;
  beforeAll(async () => {
    floor = await openFloor();
  }, 60_000);
  afterAll(() => floor.service.close());

  const current = async (draft: string): Promise<{ version: number; blocking: boolean; current: Version }> =>
    (await floor.admin.get(`${PATH}/drafts/${draft}`)).body as never;
  const edit = async (draft: string, text: string): Promise<number> => {
    const { version } = await current(draft);
    return (await floor.admin.send('PUT', `${PATH}/drafts/${draft}`, post(text), ifMatch(version))).status;
  };
  const policy = async (aiLabel: object, by = floor.admin) => {
    const { version } = (await by.get(PATH)).body;
    return by.patch(PATH, { settings: { aiLabel } }, Number(version));
  };
  const approveAgain = async (draft: string): Promise<void> => {
    for (const action of ['submit', 'approve']) {
      const { hash } = (await floor.admin.get(`${PATH}/drafts/${draft}/review`)).body;
      const { status, body } = await floor.admin.post(`${PATH}/drafts/${draft}/review`, { action, hash });
      if (status !== 200) throw new Error(JSON.stringify(body));
    }
  };
  const file = async (format: string, by: Browser = floor.admin): Promise<string> => {
    const url = `${floor.service.url}/api/v1${PATH}/calendar/export.${format}?from=2026-11-23&to=2026-11-29`;
    const answer = await fetch(url, { headers: { cookie: `yd_session=${String(by.cookie)}` } });
    expect(answer.status).toBe(200);
    return answer.text();
  };

  it('counts what people wrote since the model did, version by version', async () => {
    const draft = await floor.draft(post(SAID), { model: MODEL });
    const first = (await current(draft)).current.made;
    const label = { words: WORDS, inText: false };
    expect(first).toEqual({ writer: 'llm', model: MODEL, promptVersion: 'moments/file-2', humanShare: 0, label });
    expect(await edit(draft, `${SAID}我家里人都这样。`)).toBe(200);
    const second = (await current(draft)).current.made;
    expect(second).toMatchObject({ writer: 'llm', model: MODEL, promptVersion: 'moments/file-2', label });
    expect(second.humanShare).toBeGreaterThan(0.1);
    expect(second.humanShare).toBeLessThan(0.3);
    expect(await edit(draft, '早上七点，先把窗开了，再说别的。邻居家的猫又来了。')).toBe(200);
    expect((await current(draft)).current.made).toMatchObject({ writer: 'llm', label: null });
    const { items } = (await floor.admin.get(`${PATH}/drafts/${draft}/versions`)).body as unknown as {
      items: Version[];
    };
    const shares = items.map(({ made }) => made.humanShare);
    expect([shares[0], shares[2]]).toEqual([expect.any(Number), 0]);
    expect(shares[0]).toBeGreaterThan(0.9);
  });

  it('is nobody’s business but the workspace’s: its admin changes it, another’s policy stands', async () => {
    expect((await policy({ show: 'in_text', words: WORDS, threshold: 0.5 }, floor.he)).status).toBe(403);
    expect((await policy({ show: 'in_text', words: '一\n二', threshold: 0.5 })).status).toBe(400);
    const changed = await policy({ show: 'in_text', words: WORDS, threshold: 0.5 });
    expect([changed.status, changed.body['settings']]).toMatchObject([200, { aiLabel: { show: 'in_text' } }]);
    const { id } = (await floor.stranger.get('/workspaces/orchard')).body;
    expect(await labelPolicy(floor.service.app.get(Database).fresh, String(id))).toMatchObject({
      show: 'to_operators',
    });
  });

  it('goes with the text to its operator and into every file', async () => {
    const draft = await floor.draft(post(`${SAID}今晚就试。`), { model: MODEL });
    await edit(draft, `${SAID}今晚就试试看。`);
    await approveAgain(draft);
    const entry = await floor.place(draft, '2026-11-23T04:10:00Z');
    const plain = await floor.place(await floor.draft(post('睡前少看十分钟手机。')), '2026-11-24T04:10:00Z');
    const number = await floor.publish();
    const task = (await floor.he.get(`${PATH}/tasks/${(await floor.task(entry)).id}`)).body as unknown as {
      parts: { text: string }[];
      label: object;
    };
    expect(task.parts[0]?.text).toBe(`${SAID}今晚就试试看。\n${WORDS}`);
    expect(task.label).toEqual({ words: WORDS, inText: true });
    const other = (await floor.he.get(`${PATH}/tasks/${(await floor.task(plain)).id}`)).body;
    expect(other['label']).toBeNull();

    const csv = await file('csv');
    expect(csv).toContain('执笔,提示词版本,人工占比,AI 标识');
    expect(csv).toMatch(new RegExp(`模型 ${MODEL},moments/file-2,\\d+%,${WORDS}`));
    expect(csv).toContain(`今晚就试试看。\n${WORDS}`);
    const json = JSON.parse(await file('json')) as { entries: { id: string; what: { made: object; text: string } }[] };
    const line = json.entries.find(({ id }) => id === entry)?.what;
    expect(line?.made).toMatchObject({ writer: 'llm', model: MODEL, label: { words: WORDS, inText: true } });
    expect(line?.text).not.toContain(WORDS);
    expect((await file('ics')).replace(/\r\n /g, '')).toContain(`执笔：模型 ${MODEL}`);
    const released = (await floor.admin.get(`${PATH}/calendar/releases/${String(number)}`)).body as unknown as {
      entries: { entryId: string; what: { made: { label: object | null } } }[];
    };
    expect(released.entries.map(({ what }) => what.made.label)).toEqual([{ words: WORDS, inText: true }, null]);
  });

  it('is counted before anybody approves: what only fits without it is stopped', async () => {
    const long = '今天没什么事，店里坐坐。'.repeat(120).slice(0, 1_330);
    const draft = await floor.draft(post('短短一句。'), { model: MODEL });
    await policy({ show: 'to_operators', words: WORDS, threshold: 1 });
    await edit(draft, long);
    expect((await current(draft)).blocking).toBe(false);
    await policy({ show: 'in_text', words: WORDS, threshold: 1 });
    await floor.admin.post(`${PATH}/drafts/${draft}/recheck`, {}, ifMatch((await current(draft)).version));
    const now = await current(draft);
    expect(now.blocking).toBe(true);
    expect(now.current.findings.filter(({ severity }) => severity === 'block').map(({ rule }) => rule)).toEqual([
      'too_many_bytes',
    ]);
  });

  it('is judged while one types as it will be when it is saved', async () => {
    const check = async (draft: string, text: string) =>
      (await floor.admin.post(`${PATH}/drafts/${draft}/check`, { body: post(text) })).body as unknown as {
        blocked: boolean;
        findings: { rule: string }[];
        label: object | null;
      };
    const long = '今天没什么事，店里坐坐。'.repeat(120).slice(0, 1_330);
    const draft = await floor.draft(post('短短一句。'), { model: MODEL });
    await policy({ show: 'in_text', words: WORDS, threshold: 1 });
    const live = await check(draft, long);
    expect(live).toMatchObject({ blocked: true, label: { words: WORDS, inText: true, part: 'text' } });
    expect(await edit(draft, long)).toBe(200);
    const { blocking, current: stored } = await current(draft);
    expect([blocking, stored.findings]).toEqual([live.blocked, live.findings]);
    expect((await check(draft, long)).findings).toEqual(stored.findings);
    await policy({ show: 'in_text', words: WORDS, threshold: 0.5 });
    const fresh = await floor.draft(post(SAID), { model: MODEL });
    expect(await check(fresh, '早上七点，先把窗开了，再说别的。邻居家的猫又来了。')).toMatchObject({ label: null });
    await policy({ show: 'to_operators', words: WORDS, threshold: 1 });
    expect(await check(draft, long)).toMatchObject({ blocked: false, label: { inText: false, part: null } });
    expect(
      (
        await floor.admin.post(`${PATH}/drafts/${draft}/check`, {
          body: { touchpoint: 'private_chat', opening: [{ text: '在吗' }], followUps: [], replies: [], claims: [] },
        })
      ).status,
    ).toBe(422);
  });

  it('is never what breaks a post: approved before the policy changed, it is held back with the reason', async () => {
    await policy({ show: 'to_operators', words: WORDS, threshold: 1 });
    const draft = await floor.draft(post('早上开了门。'.repeat(220)), { model: MODEL });
    const entry = await floor.place(draft, '2026-11-26T04:10:00Z');
    await policy({ show: 'in_text', words: WORDS.repeat(2), threshold: 1 });
    await floor.publish();
    expect(await floor.task(entry)).toMatchObject({ state: 'recalled', reasonCode: 'label_too_long', handover: null });
  });
});
