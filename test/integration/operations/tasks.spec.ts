import { MissedSweep, type TaskEntity } from '../../../src/operations/index.js';
import type { Answer, Browser } from '../../support/browser.js';
import { ifMatch, openFloor, PATH, PNG, post, type Floor } from './floor.js';

type View = Record<string, unknown> & { id: string; version: number; state: string };

describe('a release becomes work', () => {
  let floor: Floor;
  let post1: string;
  let chat: string;
  let script: string;
  let other: string;
  let told: string;

  const view = async (entry: string, by: Browser = floor.he): Promise<View> => {
    const { id } = await floor.task(entry);
    return (await by.get(`${PATH}/tasks/${id}`)).body as View;
  };
  const act = async (entry: string, action: string, body: object = {}, by: Browser = floor.he): Promise<Answer> => {
    const task: TaskEntity = await floor.task(entry);
    return by.post(`${PATH}/tasks/${task.id}/${action}`, body, ifMatch(task.version));
  };

  beforeAll(async () => {
    floor = await openFloor();
    post1 = await floor.place(await floor.draft(post('换季的时候，洗脸水温低一点就好。')), '2026-11-23T04:10:00Z');
    chat = await floor.place(
      await floor.draft({
        touchpoint: 'private_chat',
        opening: [{ text: '{{customer.nickname}}，我是{{persona.nickname}}。最近睡得好吗？' }],
        followUps: [{ afterHours: 24, message: { text: '不急，想起来再回我。' } }],
        replies: [{ when: '太贵了', text: '懂的，先看看用不用得上。' }],
        claims: [],
      }),
      '2026-11-23T05:00:00Z',
    );
    script = await floor.place(
      await floor.draft({
        touchpoint: 'group',
        turns: [
          { role: 'host', afterMinutes: 0, text: '{{group.name}}的各位，午休聊一个。' },
          { role: 'assistant', afterMinutes: 5, text: '我先来。' },
        ],
        invitations: [],
        claims: [],
      }),
      '2026-11-24T04:30:00Z',
      'linxia-1',
      'vip-1',
    );
    other = await floor.place(
      await floor.draft(post('面霜涂在微湿的脸上，更省。')),
      '2026-11-23T10:00:00Z',
      'linxia-2',
    );
    const claims = [{ quote: '敢素颜拍照了', caseId: 'li' }];
    told = await floor.place(
      await floor.draft(post('李姐发来一句话：敢素颜拍照了。', claims), { category: 'proof' }),
      '2026-11-24T04:30:00Z',
      'linxia-2',
    );
    await floor.publish();
  }, 60_000);
  afterAll(() => floor.service.close());

  it('hands each operator their own, in the order it is due', async () => {
    const mine = (await floor.he.get(`${PATH}/tasks`)).body['items'] as View[];
    expect(mine.map(({ entryId, state }) => [entryId, state])).toEqual([
      [post1, 'open'],
      [chat, 'open'],
      [script, 'open'],
    ]);
    expect(((await floor.mu.get(`${PATH}/tasks`)).body['items'] as View[]).map(({ entryId }) => entryId)).toEqual([
      other,
      told,
    ]);
    expect((await floor.scheduler.get(`${PATH}/tasks`)).body['items']).toHaveLength(5);
  });

  it('answers 404 for another operator’s task and for another workspace', async () => {
    const { id, version } = await floor.task(other);
    expect((await floor.he.get(`${PATH}/tasks/${id}`)).status).toBe(404);
    expect((await floor.he.post(`${PATH}/tasks/${id}/start`, {}, ifMatch(version))).status).toBe(404);
    expect((await floor.stranger.get(`/workspaces/orchard/tasks/${id}`)).status).toBe(404);
    expect((await floor.stranger.get(`${PATH}/tasks/${id}`)).status).toBe(404);
    expect((await floor.scheduler.post(`${PATH}/tasks/${id}/start`, {}, ifMatch(version))).status).toBe(403);
  });

  it('is ready to be sent: what is known is filled in, the rest are marked blanks', async () => {
    expect(await view(chat)).toMatchObject({
      parts: [
        { kind: 'opening', text: '〔客户昵称〕，我是夏夏。最近睡得好吗？' },
        { kind: 'follow_up', afterMinutes: 1440 },
        { kind: 'reply', when: '太贵了' },
      ],
      blanks: [{ name: 'customer.nickname', mark: '〔客户昵称〕' }],
      actions: ['start', 'postpone', 'skip'],
    });
    expect(await view(script)).toMatchObject({
      group: 'vip-1',
      parts: [{ text: 'VIP 1 群的各位，午休聊一个。' }, { afterMinutes: 5, role: 'assistant' }],
      blanks: [],
    });
  });

  it('pages, and filters by day, state, account and operator', async () => {
    const first = await floor.admin.get(`${PATH}/tasks?limit=2`);
    expect(first.body['items']).toHaveLength(2);
    const rest = await floor.admin.get(`${PATH}/tasks?limit=10&cursor=${String(first.body['nextCursor'])}`);
    expect(rest.body).toMatchObject({
      items: [{ entryId: other }, {}, {}],
      nextCursor: null,
    });
    expect((await floor.admin.get(`${PATH}/tasks?day=2026-11-23&account=linxia-1`)).body['items']).toHaveLength(2);
    expect((await floor.admin.get(`${PATH}/tasks?operator=${floor.people.mu}`)).body['items']).toHaveLength(2);
    expect((await floor.he.get(`${PATH}/tasks?operator=${floor.people.mu}`)).body['items']).toEqual([]);
    expect((await floor.admin.get(`${PATH}/tasks?state=done`)).body['items']).toEqual([]);
    expect((await floor.admin.get(`${PATH}/tasks?state=lost`)).status).toBe(400);
    expect((await floor.admin.get(`${PATH}/tasks?cursor=x`)).status).toBe(400);
  });

  it('a changed release says what was before; nothing is lost of what is done', async () => {
    const draftId = (await floor.task(other)).draftId;
    const entries = (await floor.scheduler.get(`${PATH}/calendar/entries/${other}`)).body;
    const moved = await floor.scheduler.post(
      `${PATH}/calendar/entries/${other}/move`,
      { startsAt: '2026-11-23T18:30:00+08:00' },
      ifMatch(entries['version']),
    );
    expect([moved.status, moved.body['code']]).toEqual([200, undefined]);
    await floor.publish();
    expect(await view(other, floor.mu)).toMatchObject({
      draftId,
      state: 'open',
      release: 2,
      dueAt: '2026-11-23T10:30:00.000Z',
      changed: {
        release: 2,
        fields: [{ field: 'time', before: '2026-11-23T18:00:00+08:00', after: '2026-11-23T18:30:00+08:00' }],
      },
    });
  });

  it('goes from open over started to done with a screenshot', async () => {
    floor.clock.set('2026-11-23T04:12:00Z');
    expect((await act(post1, 'done')).body).toMatchObject({ status: 409, code: 'wrong_state' });
    expect((await act(post1, 'start')).body).toMatchObject({ state: 'started', actions: ['done', 'postpone', 'skip'] });
    const { id, version } = await floor.task(post1);
    const upload = async (bytes: Buffer, name: string, seen: number) => {
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array(bytes)]), name);
      return fetch(`${floor.service.url}/api/v1${PATH}/tasks/${id}/evidence`, {
        method: 'POST',
        body: form,
        headers: { cookie: `yd_session=${String(floor.he.cookie)}`, ...ifMatch(seen) },
      });
    };
    expect((await upload(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'a.png', version)).status).toBe(415);
    expect((await upload(PNG, 'a.png', version - 1)).status).toBe(412);
    const shown = await upload(PNG, '../../etc/passwd', version);
    expect(shown.status).toBe(200);
    expect((await act(post1, 'done', { note: '三个人问了链接' })).body).toMatchObject({
      state: 'done',
      evidence: 'screenshot',
      note: '三个人问了链接',
      actions: ['reopen'],
    });
    const file = await fetch(`${floor.service.url}/api/v1${PATH}/tasks/${id}/evidence`, {
      headers: { cookie: `yd_session=${String(floor.he.cookie)}` },
    });
    expect([file.status, file.headers.get('content-type'), file.headers.get('x-content-type-options')]).toEqual([
      200,
      'image/png',
      'nosniff',
    ]);
    expect(Buffer.from(await file.arrayBuffer()).equals(PNG)).toBe(true);
    expect((await floor.mu.get(`${PATH}/tasks/${id}/evidence`)).status).toBe(404);
  });

  it('refuses what was changed since, and what has no If-Match', async () => {
    const { id, version } = await floor.task(chat);
    expect((await floor.he.post(`${PATH}/tasks/${id}/start`, {})).status).toBe(428);
    expect((await floor.he.post(`${PATH}/tasks/${id}/start`, {}, ifMatch(version + 1))).status).toBe(412);
    expect((await floor.he.post(`${PATH}/tasks/${id}/skip`, {}, ifMatch(version))).status).toBe(400);
    expect((await floor.he.post(`${PATH}/tasks/${id}/skip`, { reason: 'a\u0000b' }, ifMatch(version))).status).toBe(
      400,
    );
    expect((await floor.task(chat)).state).toBe('open');
  });

  it('does a repeated request once', async () => {
    const { id, version } = await floor.task(chat);
    const once = { ...ifMatch(version), 'idempotency-key': 'k1' };
    const [first, second] = [
      await floor.he.post(`${PATH}/tasks/${id}/start`, {}, once),
      await floor.he.post(`${PATH}/tasks/${id}/start`, {}, once),
    ];
    expect([first.status, second.status, (await floor.task(chat)).version]).toEqual([200, 200, version + 1]);
  });

  it('is postponed to a decent hour only', async () => {
    expect((await act(chat, 'postpone', { to: '2026-11-23T23:30:00+08:00' })).body).toMatchObject({
      status: 422,
      code: 'quiet_hours',
    });
    expect((await act(chat, 'postpone', { to: '2026-11-23T11:00:00+08:00' })).body).toMatchObject({
      status: 422,
      code: 'not_later',
    });
    expect((await act(chat, 'postpone', { to: 'tomorrow' })).status).toBe(400);
    expect((await act(chat, 'postpone', { to: '2026-11-23T20:00:00+08:00' })).body).toMatchObject({
      state: 'postponed',
      dueAt: '2026-11-23T12:00:00.000Z',
      plannedAt: '2026-11-23T05:00:00.000Z',
    });
  });

  it('is skipped with a reason and taken up again the same day', async () => {
    expect((await act(chat, 'skip', { reason: '客户刚投诉，今天不合适' })).body).toMatchObject({
      state: 'skipped',
      reason: '客户刚投诉，今天不合适',
    });
    expect((await act(chat, 'reopen')).body).toMatchObject({ state: 'open', reason: null });
  });

  it('a day is one time line with what comes next', async () => {
    const { body } = await floor.he.get(`${PATH}/tasks/today`);
    expect(body).toMatchObject({ day: '2026-11-23', next: (await floor.task(chat)).id, counts: { done: 1, open: 1 } });
    expect((body['items'] as View[]).map(({ entryId }) => entryId)).toEqual([post1, chat]);
  });

  it('is missed by the clock, once, however often it is swept', async () => {
    floor.clock.set('2026-11-23T20:01:00Z'); // eight hours after 20:00 in Shanghai
    const sweep = floor.service.app.get(MissedSweep);
    await Promise.all([sweep.sweep(), sweep.sweep()]);
    const { version } = await floor.task(chat);
    await sweep.sweep();
    expect(await floor.task(chat)).toMatchObject({ state: 'missed', version });
    expect(await floor.task(other)).toMatchObject({ state: 'missed' });
    expect(await floor.task(script)).toMatchObject({ state: 'open' });
  });

  it('execution tells who did what, the grades of evidence apart', async () => {
    const { body } = await floor.scheduler.get(`${PATH}/execution?from=2026-11-23&to=2026-11-24`);
    const evidence = { apiVerified: 0, screenshot: 1, selfReport: 0 };
    expect(body['items']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          day: '2026-11-23',
          operatorId: floor.people.he,
          due: 2,
          done: 1,
          missed: 1,
          evidence,
        }),
        expect.objectContaining({ day: '2026-11-23', operatorId: floor.people.mu, due: 1, missed: 1 }),
        expect.objectContaining({ day: '2026-11-24', operatorId: floor.people.he, due: 1, waiting: 1 }),
        expect.objectContaining({ day: '2026-11-24', operatorId: floor.people.mu, due: 1, waiting: 1 }),
      ]),
    );
    const own = (await floor.mu.get(`${PATH}/execution?from=2026-11-23&to=2026-11-24`)).body['items'] as View[];
    expect(new Set(own.map(({ operatorId }) => operatorId))).toEqual(new Set([floor.people.mu]));
    expect((await floor.mu.get(`${PATH}/execution?from=2026-11-23&to=2026-11-22`)).status).toBe(400);
  });

  it('is taken back when an approval is voided, with the reason in Chinese', async () => {
    const { draftId } = await floor.task(script);
    const review = (await floor.scheduler.get(`${PATH}/drafts/${draftId}/review`)).body;
    const seen = { hash: review['hash'], state: review['state'] };
    const move = { action: 'request_changes', ...seen, reason: '换个开头' };
    expect((await floor.admin.post(`${PATH}/drafts/${draftId}/review`, move)).status).toBe(200);
    expect(await view(script)).toMatchObject({ state: 'recalled', reason: '审核要求修改', parts: [], actions: [] });
  });

  it('judges consent once more when it is started, and is taken back when it is gone', async () => {
    floor.clock.set('2026-11-24T04:31:00Z');
    expect((await act(told, 'postpone', { to: '2026-11-25T12:00:00+08:00' }, floor.mu)).status).toBe(200);
    floor.clock.set('2026-11-25T04:01:00Z'); // the day after the consent's last
    expect((await act(told, 'start', {}, floor.mu)).body).toMatchObject({
      status: 409,
      code: 'task_recalled',
      params: { reason: '案例“李姐”：客户授权已到期' },
    });
    expect(await view(told, floor.mu)).toMatchObject({ state: 'recalled', reasonCode: 'evidence', parts: [] });
  });
});
