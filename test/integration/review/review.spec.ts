import { DraftEntity } from '../../../src/drafting/index.js';
import { Database } from '../../../src/platform/database/index.js';
import type { Browser } from '../../support/browser.js';
import { startSampleApp, type SampleApp } from '../../support/sample-app.js';

const PATH = '/workspaces/beauty';
interface Review {
  state: string;
  hash: string;
  number: number;
  findings: { id: string; waived: boolean; finding: { severity: string; waivable: boolean; rule: string } }[];
  actions: { action: string; allowed: boolean; why: string | null }[];
  comments: { id: string; text: string; resolvedAt: string | null }[];
  waivers: { id: string; current: boolean }[];
  decisions: { action: string; to: string; reason: string | null }[];
}

describe('review', () => {
  let sample: SampleApp;
  let writer: Browser;
  let reviewer: Browser;
  let drafts: string[];

  const review = async (id: string, by = reviewer): Promise<Review> =>
    (await by.get(`${PATH}/drafts/${id}/review`)).body as unknown as Review;
  const move = async (by: Browser, id: string, action: string, more: object = {}) =>
    by.post(`${PATH}/drafts/${id}/review`, { action, hash: (await review(id)).hash, ...more });
  const edit = async (id: string, text: string) => {
    const { body, headers } = await writer.get(`${PATH}/drafts/${id}`);
    const current = body['current'] as { body: Record<string, unknown> };
    return writer.send(
      'PUT',
      `${PATH}/drafts/${id}`,
      { ...current.body, text, claims: [] },
      { 'if-match': headers.get('etag') ?? '' },
    );
  };

  beforeAll(async () => {
    sample = await startSampleApp();
    writer = await sample.as('writer');
    reviewer = await sample.as('reviewer');
    const ask = {
      goal: 'build_trust',
      segments: ['office-worker'],
      touchpoints: ['moments'],
      category: 'expertise',
      count: 6,
      writer: 'template',
    };
    const { body } = await writer.post(`${PATH}/draft-requests`, ask);
    for (let state = ''; state !== 'finished';) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      state = String((await writer.get(`${PATH}/draft-requests/${String(body['id'])}`)).body['state']);
      if (state === 'done') break;
    }
    drafts = (await sample.app.get(Database).reader.find(DraftEntity)).map(({ id }) => id);
    expect(drafts.length).toBeGreaterThanOrEqual(5);
  }, 60_000);
  afterAll(() => sample.close());

  it('takes a draft from its writer to an approval of one exact text', async () => {
    const id = drafts[0]!;
    expect((await review(id)).state).toBe('draft');
    expect((await move(writer, id, 'submit')).status).toBe(200);
    const { status, body } = await move(reviewer, id, 'approve');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      state: 'approved',
      decisions: [{ action: 'submit' }, { action: 'approve', to: 'approved' }],
    });
  });

  it('takes the approval back when the text is edited', async () => {
    const id = drafts[0]!;
    const { status, body } = await edit(id, '今天下雨，店里只来了两个人，聊了一下午。');
    expect([status, body['errors']]).toEqual([200, undefined]);
    expect(await review(id)).toMatchObject({ state: 'draft', number: 2 });
    expect((await review(id)).decisions.at(-1)).toMatchObject({ action: 'voided', reason: 'edited' });
  });

  it('refuses an approval of a text that is no longer the current one', async () => {
    const id = drafts[1]!;
    const { hash } = await review(id);
    await move(writer, id, 'submit');
    await edit(id, '换了一句话，别的都没动。');
    await move(writer, id, 'submit');
    const { status, body } = await reviewer.post(`${PATH}/drafts/${id}/review`, { action: 'approve', hash });
    expect([status, body['code']]).toEqual([412, 'stale_content']);
  });

  it('keeps writers from approving, and admins from approving what they had a hand in', async () => {
    const id = drafts[2]!;
    await move(writer, id, 'submit');
    expect((await move(writer, id, 'approve')).status).toBe(403);
    const admin = await sample.as('admin');
    const asked = await admin.get(`${PATH}/drafts/${id}`);
    const current = asked.body['current'] as { body: Record<string, unknown> };
    const changed = { ...current.body, text: '负责人改了一个字。', claims: [] };
    await admin.send('PUT', `${PATH}/drafts/${id}`, changed, { 'if-match': asked.headers.get('etag') ?? '' });
    await move(writer, id, 'submit');
    const { status, body } = await move(admin, id, 'approve');
    expect([status, body['code']]).toEqual([403, 'four_eyes']);
    expect((await review(id, admin)).actions).toContainEqual(
      expect.objectContaining({ action: 'approve', allowed: false }),
    );
  });

  it('is stopped by a blocking finding until it is waived with a reason, and the waiver holds for this text alone', async () => {
    const id = drafts[3]!;
    await edit(id, '这瓶是全网最低价，错过没有。');
    await move(writer, id, 'submit');
    const refused = await move(reviewer, id, 'approve');
    expect([refused.status, refused.body['code']]).toEqual([422, 'blocking_findings']);
    const blocking = (await review(id)).findings.filter(({ finding }) => finding.severity === 'block');
    expect(blocking.length).toBeGreaterThan(0);
    const { hash } = await review(id);
    for (const { id: findingId, finding } of blocking) {
      const { status, body } = await reviewer.post(`${PATH}/drafts/${id}/review/waivers`, {
        findingId,
        hash,
        reason: '引用顾客原话，已改为转述',
      });
      expect([status, body['code']]).toEqual(finding.waivable ? [201, undefined] : [422, 'not_waivable']);
    }
    await edit(id, '这瓶是全网最低价，错过真的没有。');
    expect((await review(id)).waivers.every(({ current }) => !current)).toBe(true);
    expect((await review(id)).findings.some(({ finding, waived }) => finding.severity === 'block' && !waived)).toBe(
      true,
    );
  });

  it('asks for changes only with a reason, and comments on words that are there', async () => {
    const id = drafts[4]!;
    await move(writer, id, 'submit');
    expect((await move(reviewer, id, 'request_changes')).body['code']).toBe('reason_required');
    const remark = { text: '这里换成她自己的话', span: { part: 'text', start: 0, end: 4 } };
    expect((await reviewer.post(`${PATH}/drafts/${id}/review/comments`, remark)).status).toBe(201);
    const outside = { ...remark, span: { part: 'text', start: 0, end: 99_999 } };
    expect((await reviewer.post(`${PATH}/drafts/${id}/review/comments`, outside)).body['code']).toBe('span_outside');
    expect((await move(reviewer, id, 'request_changes', { reason: '开头太硬' })).body).toMatchObject({
      state: 'changes_requested',
    });
    const { comments } = await review(id);
    await writer.post(`${PATH}/drafts/${id}/review/comments/${comments[0]!.id}/resolve`, {});
    expect((await review(id)).comments[0]!.resolvedAt).not.toBeNull();
  });

  it('moves many at once and says of each why not', async () => {
    const some = await Promise.all(
      drafts.slice(0, 2).map(async (draftId) => ({ draftId, hash: (await review(draftId)).hash })),
    );
    const stranger = { draftId: '0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b11', hash: 'a'.repeat(64) };
    const { body } = await writer.post(`${PATH}/review`, { action: 'submit', drafts: [...some, stranger] });
    expect((body['done'] as string[]).length + (body['refused'] as unknown[]).length).toBe(3);
    expect(body['refused']).toContainEqual(expect.objectContaining({ draftId: stranger.draftId, code: 'not_found' }));
  });

  it('lists what waits, longest first, and pages through it', async () => {
    const first = await reviewer.get(`${PATH}/review?state=in_review&limit=1`);
    const items = first.body['items'] as { changedAt: string; excerpt: string }[];
    expect(items).toHaveLength(1);
    expect(items[0]!.excerpt.length).toBeGreaterThan(0);
    const cursor = String(first.body['nextCursor']);
    const second = await reviewer.get(`${PATH}/review?state=in_review&limit=1&cursor=${cursor}`);
    expect((second.body['items'] as { changedAt: string }[])[0]!.changedAt >= items[0]!.changedAt).toBe(true);
  });
});
