import { In } from 'typeorm';
import { outputTo } from '../../../src/commands/output.js';
import { reviewCommand } from '../../../src/commands/review.command.js';
import { DraftEntity } from '../../../src/drafting/index.js';
import { People, ReviewPolicy } from '../../../src/identity/index.js';
import { toInstant } from '../../../src/kernel/index.js';
import { CONFIG, type ConfigValues } from '../../../src/platform/config/index.js';
import { Database } from '../../../src/platform/database/index.js';
import { approvedDrafts } from '../../../src/review/index.js';
import { Browser } from '../../support/browser.js';
import { arrangeReview, type ReviewDesk } from '../../support/review-desk.js';
import { PASSWORD, startSampleApp, type SampleApp } from '../../support/sample-app.js';
import { TestClock } from '../../support/test-app.js';

const PATH = '/workspaces/beauty';
const TEXTS = [
  '今天下雨，店里只来了两个人，聊了一下午。',
  '晚上十点，灯还亮着，我在等最后一锅。',
  '这瓶是全网最低价，错过没有。',
  '早上七点，先把窗开了，再说别的。',
  '邻居家的猫又来了，在门口睡到中午。',
  '这支是全网最低价，真的没有了。',
  '楼下的桂花还没谢，走过去要停一停。',
  '下班路上买了束花，插在店里。',
  '傍晚风大，把晾着的围巾收进来。',
];

interface Review {
  state: string;
  hash: string;
  risk: { level: string; reasons: { code: string }[] };
  approvals: { given: number; needed: number; by: { name: string }[] };
  findings: { id: string; waived: boolean; finding: { severity: string; rule: string; waivable: boolean } }[];
  waivers: { id: string; until: string | null; over: boolean; by: string; reason: string }[];
  decisions: { action: string; to: string; reasonCode: string | null }[];
  actions: { action: string; allowed: boolean; code: string | null }[];
  dueAt: string | null;
  dayGone: boolean;
  assigneeId: string | null;
}

describe('the policy of review', () => {
  const clock = new TestClock(toInstant('2026-11-21T02:00:00Z'));
  let sample: SampleApp;
  let desk: ReviewDesk;
  let reviewer: Browser;
  let second: Browser;
  let secondId: string;

  const review = async (id: string, by = reviewer): Promise<Review> =>
    (await by.get(`${PATH}/drafts/${id}/review`)).body as unknown as Review;
  const move = async (by: Browser, id: string, action: string, more: object = {}) =>
    by.post(`${PATH}/drafts/${id}/review`, { action, hash: (await review(id)).hash, ...more });
  const queue = async (filter: string, by = reviewer): Promise<string[]> =>
    ((await by.get(`${PATH}/review?limit=100&${filter}`)).body['items'] as { draftId: string }[]).map(
      ({ draftId }) => draftId,
    );
  const approved = (id: string) => approvedDrafts(sample.app.get(Database).fresh, sample.workspace.id, [id]);
  const policy = async (touchpoints: object) => {
    const admin = await sample.as('admin');
    const { body } = await admin.get(PATH);
    const set = await admin.patch(PATH, { settings: { review: { touchpoints } } }, Number(body['version']));
    expect(set.status).toBe(200);
  };
  const draft = (index: number): string => desk.drafts[index] ?? '';

  /** A plain text by the persona of the first: another persona's would be a first text again. */
  const alike = async (): Promise<string> => {
    const { reader } = sample.app.get(Database);
    const { persona } = await reader.findOneByOrFail(DraftEntity, { id: draft(0) });
    const plain = await reader.findBy(DraftEntity, { id: In([draft(1), draft(6), draft(7)]), persona });
    return plain[0]?.id ?? '';
  };

  beforeAll(async () => {
    sample = await startSampleApp({ clock, review: ReviewPolicy.parse({}) });
    desk = await arrangeReview(sample, TEXTS);
    reviewer = await sample.as('reviewer');
    const input = { email: 'second@beauty.example.com', name: '沈二', password: PASSWORD, temporary: false };
    secondId = (await sample.app.get(People).create({ ...input, workspace: 'beauty', roles: ['reviewer'] })).person.id;
    second = new Browser(sample);
    await second.signIn(input.email, PASSWORD);
  }, 60_000);
  afterAll(() => sample.close());

  it('asks for two people where the risk is high, and gives the calendar nothing before both approved', async () => {
    const id = draft(0);
    const before = await review(id);
    expect(before.risk).toMatchObject({ level: 'high', reasons: [{ code: 'first_of_persona' }] });
    expect(before.approvals).toEqual({ given: 0, needed: 2, by: [] });
    const first = await move(reviewer, id, 'approve');
    expect(first.body).toMatchObject({ state: 'in_review', approvals: { given: 1, needed: 2 } });
    expect(await approved(id)).toEqual([]);
    // It waits for a colleague now, and no longer for who approved it.
    expect(await queue('state=in_review')).toContain(id);
    expect(await queue('state=in_review&open=true')).not.toContain(id);
    expect(await queue('state=in_review&open=true', second)).toContain(id);
    expect((await move(reviewer, id, 'approve')).body['code']).toBe('approved_before');
    const both = await move(second, id, 'approve');
    expect(both.body).toMatchObject({
      state: 'approved',
      // As it was judged at the approval: it is no longer the first of its persona by now.
      risk: { level: 'high' },
      approvals: { given: 2, needed: 2, by: [{ name: 'reviewer' }, { name: '沈二' }] },
    });
    expect(await approved(id)).toHaveLength(1);
  });

  it('asks for one where the risk is low, and a touchpoint may ask for more', async () => {
    const id = await alike();
    expect(await review(id)).toMatchObject({ risk: { level: 'low', reasons: [] }, approvals: { needed: 1 } });
    const admin = await sample.as('admin');
    const seen = await admin.get(PATH);
    const policy = (touchpoints: object) => ({ settings: { review: { touchpoints } } });
    const etag = { 'if-match': seen.headers.get('etag') ?? `"${String(seen.body['version'])}"` };
    const changed = await admin.send('PATCH', PATH, policy({ moments: { low: 2 } }), etag);
    expect(changed.body).toMatchObject({ settings: { fourEyes: true, review: { approvals: { high: 2 } } } });
    expect((await review(id)).approvals.needed).toBe(2);
    const next = { 'if-match': `"${String(changed.body['version'])}"` };
    expect((await admin.send('PATCH', PATH, policy({}), next)).status).toBe(200);
    expect((await move(reviewer, id, 'approve')).body).toMatchObject({ state: 'approved' });
  });

  it('lets nobody end or add to the first approval who looked before it was given', async () => {
    const id = draft(8);
    await policy({ moments: { low: 2, medium: 2, high: 2 } });
    const { approvals } = await review(id);
    expect(approvals).toMatchObject({ given: 0, needed: 2 });
    const before = { state: 'in_review', approvals: approvals.given };
    expect((await move(reviewer, id, 'approve', before)).status).toBe(200);

    const late = (action: string, seen: object) => move(second, id, action, { ...seen, reason: '再改改' });
    for (const action of ['approve', 'request_changes', 'reject'])
      for (const seen of action === 'approve' ? [before] : [before, {}, { state: 'in_review' }]) {
        const refused = await late(action, seen);
        expect([action, refused.status, refused.body['code']]).toEqual([action, 409, 'decided_meanwhile']);
        expect(JSON.stringify(refused.body)).toContain('1 of 2 approvals by now (approve by reviewer)');
      }
    const drafts = [{ draftId: id, hash: (await review(id)).hash, ...before }];
    const many = await second.post(`${PATH}/review`, { action: 'approve', drafts });
    expect(many.body).toMatchObject({ done: [], refused: [{ draftId: id, code: 'decided_meanwhile' }] });
    expect(await review(id)).toMatchObject({ state: 'in_review', approvals: { given: 1, needed: 2 } });

    const now = { ...before, approvals: 1 };
    expect((await late('request_changes', now)).body).toMatchObject({ state: 'changes_requested' });
    await policy({});
  });

  it('lets the command withdraw a text as it stands, with the first of two approvals', async () => {
    const id = draft(8);
    await policy({ moments: { low: 2, medium: 2, high: 2 } });
    const writer = await sample.as('writer');
    expect((await move(writer, id, 'submit')).body).toMatchObject({ state: 'in_review', approvals: { given: 0 } });
    expect((await move(reviewer, id, 'approve')).body).toMatchObject({ approvals: { given: 1, needed: 2 } });
    const said: string[] = [];
    const output = outputTo({ out: { write: (text) => said.push(text) > 0 }, err: { write: () => true } }, false);
    const around = { environment: {}, output: () => output, config: () => sample.app.get<ConfigValues>(CONFIG) };
    const asWriter = ['--workspace', 'beauty', '--as', 'writer@beauty.example.com'];
    await reviewCommand(around).parseAsync(['move', 'withdraw', id, ...asWriter], { from: 'user' });
    expect(said.join('')).toContain('withdraw: 1 draft(s).');
    expect(await review(id)).toMatchObject({ state: 'draft', approvals: { given: 0 } });
    await policy({});
  });

  it('lets an approval be taken back by who gave it, and by nobody else', async () => {
    const id = await alike();
    expect((await move(second, id, 'withdraw_approval')).body['code']).toBe('not_your_approval');
    expect((await move(reviewer, id, 'withdraw_approval')).body).toMatchObject({
      state: 'in_review',
      approvals: { given: 0 },
    });
    expect(await queue('state=in_review&open=true')).toContain(id);
    expect(await approved(id)).toEqual([]);
  });

  it('lists what waits from either end, page by page', async () => {
    const oldest = await queue('state=in_review');
    expect(oldest.length).toBeGreaterThan(2);
    const paged: string[] = [];
    for (let cursor = ''; paged.length < oldest.length;) {
      const { body } = await reviewer.get(`${PATH}/review?state=in_review&newest=true&limit=2${cursor}`);
      paged.push(...(body['items'] as { draftId: string }[]).map(({ draftId }) => draftId));
      if (body['nextCursor'] === null) break;
      cursor = `&cursor=${body['nextCursor'] as string}`;
    }
    expect(paged).toEqual([...oldest].reverse());
  });

  it('voids every approval with an edit', async () => {
    const id = draft(0);
    await desk.rewrite(id, '雨停了，聊到天黑，谁也没提产品。');
    expect(await review(id)).toMatchObject({ state: 'in_review', approvals: { given: 0 } });
  });

  it('counts a waiver that has run out as none: at approval, and for the days the calendar may use', async () => {
    const id = draft(2);
    const blocking = (await review(id)).findings.filter(({ finding }) => finding.severity === 'block');
    const { hash } = await review(id);
    expect(blocking.length).toBeGreaterThan(0);
    const waive = (until: string | null) =>
      Promise.all(
        blocking.map(({ id: findingId }) =>
          reviewer.post(`${PATH}/drafts/${id}/review/waivers`, { findingId, hash, reason: '活动页有凭证', until }),
        ),
      );
    expect((await waive('2026-11-20')).map(({ body }) => body['code'])).toContain('already_over');
    for (const { status } of await waive('2026-11-25')) expect(status).toBe(201);
    const waived = await review(id);
    expect(waived.risk.reasons.map(({ code }) => code)).toContain('waived_block');
    expect(waived.waivers[0]).toMatchObject({ until: '2026-11-25', over: false, by: 'reviewer' });
    clock.set(toInstant('2026-11-26T02:00:00Z'));
    [reviewer, second] = [await sample.as('reviewer'), new Browser(sample)];
    await second.signIn('second@beauty.example.com', PASSWORD);
    expect((await review(id)).waivers[0]).toMatchObject({ over: true });
    expect((await move(reviewer, id, 'approve')).body['code']).toBe('blocking_findings');
    await waive('2026-11-28');
    await move(reviewer, id, 'approve');
    expect((await move(second, id, 'approve')).body).toMatchObject({ state: 'approved' });
    expect(await approved(id)).toMatchObject([{ waivedUntil: '2026-11-28' }]);
  });

  it('keeps why a text came back, of a list or in words, finds texts by it and counts it', async () => {
    const id = draft(3);
    expect((await move(reviewer, id, 'request_changes', { reasonCode: 'other' })).body['code']).toBe('reason_required');
    const { body } = await move(reviewer, id, 'request_changes', { reasonCode: 'off_voice' });
    expect(body).toMatchObject({ state: 'changes_requested', reasonCode: 'off_voice', reason: null });
    expect(await queue('state=changes_requested&reasonCode=off_voice')).toEqual([id]);
    expect(await queue('state=changes_requested&reasonCode=too_long')).toEqual([]);
    const figures = await reviewer.get(`${PATH}/review/figures`);
    expect(figures.body).toMatchObject({ reasons: [{ code: 'off_voice', name: '不像这个人说的', count: 1 }] });
    expect(figures.body['answered']).toBeGreaterThanOrEqual(4);
    expect(figures.body['medianHours']).toBeGreaterThanOrEqual(0);
  });

  it('shows what is overdue: after plain hours, or once the day it was written for begins', async () => {
    const id = draft(4); // submitted on the 21st; now it is the 26th
    expect(await queue('overdue=true')).toContain(id);
    // Handed in on the very day it was written for, so that it was due at once; that day is past by now.
    expect(await review(id)).toMatchObject({ dueAt: '2026-11-21T02:00:00.000Z', dayGone: true });
    expect((await reviewer.get(`${PATH}/review/figures`)).body['overdue']).toBeGreaterThanOrEqual(1);
    expect(await queue('overdue=true')).not.toContain(draft(3));
  });

  it('assigns texts to a reviewer, and hands what is theirs to a stand-in for some days', async () => {
    const id = draft(4);
    const assign = (to: string | null) => reviewer.post(`${PATH}/review/assignments`, { drafts: [id], to });
    const refused = await assign(sample.people.scheduler);
    expect(refused.body).toMatchObject({ done: [], refused: [{ draftId: id, code: 'not_a_reviewer' }] });
    expect((await assign(secondId)).body).toEqual({ done: [id], refused: [] });
    expect(await queue('mine=true', second)).toEqual([id]);
    expect(await queue('mine=true')).toEqual([]);

    const away = { standInId: sample.people.reviewer, from: '2026-11-26', until: '2026-11-27' };
    const made = await second.post(`${PATH}/review/delegations`, away);
    expect([made.status, made.body['items']]).toMatchObject([201, [{ personId: secondId, active: true }]]);
    expect((await second.post(`${PATH}/review/delegations`, away)).body['code']).toBe('away_already');
    const back = await reviewer.post(`${PATH}/review/delegations`, { ...away, standInId: secondId });
    expect([back.status, back.body['code']]).toEqual([409, 'stand_in_away']);
    expect(await queue('mine=true')).toEqual([id]);
    const [{ id: delegation }] = made.body['items'] as [{ id: string }];
    expect((await reviewer.send('DELETE', `${PATH}/review/delegations/${delegation}`)).body['code']).toBe('not_yours');
    expect((await second.send('DELETE', `${PATH}/review/delegations/${delegation}`)).body).toEqual({ items: [] });
    expect(await queue('mine=true')).toEqual([]);
  });

  it('waives one rule in many drafts, and says where it could not', async () => {
    const [with_, without] = [draft(5), draft(4)];
    const { findings } = await review(with_);
    const rule = findings.find(({ finding }) => finding.severity === 'block' && finding.waivable)?.finding.rule ?? '';
    const drafts = await Promise.all(
      [with_, without].map(async (draftId) => ({ draftId, hash: (await review(draftId)).hash })),
    );
    const { body } = await reviewer.post(`${PATH}/review/waivers`, { rule, drafts, reason: '活动页有凭证' });
    expect(body).toMatchObject({ done: [with_], refused: [{ draftId: without, code: 'unknown_finding' }] });
    expect((await review(with_)).findings.filter(({ finding }) => finding.rule === rule)).toEqual(
      expect.arrayContaining([expect.objectContaining({ waived: true })]),
    );
  });
});
