import type { Browser } from '../../support/browser.js';
import type { SampleApp } from '../../support/sample-app.js';
import { approve, CALENDAR, etag, startCalendar } from './approved.js';

const WEEK = { from: '2026-11-23', to: '2026-11-29' };
interface Proposal {
  id: string;
  version: number;
  state: string;
  placements: {
    draftId: string;
    startsAt: string;
    reasons: string[];
    phrases: object[];
    score: number;
    account: string;
  }[];
  leftOver: { draftId: string; rule: string; message: string }[];
  accepted: string[];
  refused: { draftId: string; rule: string }[];
}

describe('plans', () => {
  let sample: SampleApp;
  let scheduler: Browser;
  let drafts: string[];
  const propose = async (more: object = {}) => {
    const { status, body } = await scheduler.post(`${CALENDAR}/plan`, { ...WEEK, ...more });
    expect([status, body['errors']]).toEqual([201, undefined]);
    return body as unknown as Proposal;
  };

  beforeAll(async () => {
    sample = await startCalendar();
    scheduler = await sample.as('scheduler');
    drafts = await approve(
      sample,
      ...Array.from({ length: 5 }, () => ({})),
      { category: 'product', goal: 'convert', product: 'serum' },
      { touchpoint: 'group', category: 'expertise', goal: 'activate' },
      { touchpoint: 'private_chat', segment: 'two-kids-mom', persona: 'taozi' },
      { segment: 'student', persona: 'linxia' },
      { claims: [{ quote: '季盒', offerId: 'season-box-early' }] },
    );
  }, 60_000);
  afterAll(() => sample.close());

  it('place what they can with reasons, and name the rule that keeps the rest out', async () => {
    const { placements, leftOver, state } = await propose();
    expect(state).toBe('open');
    expect(placements).toHaveLength(8);
    expect(placements.every(({ reasons, score }) => reasons.length > 0 && score > 0)).toBe(true);
    expect(placements.every(({ reasons, phrases }) => phrases.length === reasons.length)).toBe(true);
    expect(leftOver).toMatchObject([
      { draftId: drafts[8], rule: 'no_account' },
      { draftId: drafts[9], rule: 'offer_over' },
    ]);
    expect((await scheduler.get(`${CALENDAR}/entries?${new URLSearchParams(WEEK).toString()}`)).body['items']).toEqual(
      [],
    );
  });

  it('are the same for the same seed', async () => {
    const [first, second] = [await propose({ seed: 'a' }), await propose({ seed: 'a' })];
    expect(second.placements).toEqual(first.placements);
  });

  it('are taken over in part, then whole; what no longer holds is refused by its rule', async () => {
    const proposal = await propose();
    const [one, two] = proposal.placements.map(({ draftId }) => draftId);
    const path = `${CALENDAR}/plan/${proposal.id}`;
    const some = await scheduler.post(`${path}/accept`, { accept: [one] }, etag(1));
    expect([some.status, some.body]).toMatchObject([200, { state: 'open', accepted: [one], refused: [], version: 2 }]);
    expect((await scheduler.post(`${path}/accept`, { accept: 'all' }, etag(1))).status).toBe(412);
    const placed = proposal.placements.find(({ draftId }) => draftId === two)!;
    const by = { draftId: two, startsAt: placed.startsAt, account: placed.account };
    expect((await scheduler.post(`${CALENDAR}/entries`, by)).status).toBe(201);
    const rest = await scheduler.post(`${path}/accept`, {}, etag(2));
    expect(rest.status).toBe(200);
    const after = rest.body as unknown as Proposal;
    expect(after.refused.map(({ draftId }) => draftId)).toContain(two);
    expect(after.accepted).not.toContain(two);
    expect(after.accepted.length + after.refused.length).toBe(proposal.placements.length);
    const unknown = await scheduler.post(`${path}/accept`, { accept: [drafts[8]] }, etag(3));
    expect([unknown.status, unknown.body['code']]).toEqual([422, 'unknown_reference']);
  });

  it('show what is left in the tray, with the last verdict', async () => {
    await propose();
    const { body } = await scheduler.get(`${CALENDAR}/left-over`);
    expect(body['items']).toMatchObject([
      { draftId: drafts[8], rule: 'no_account', goal: 'build_trust', measure: '回复与评论数' },
      { draftId: drafts[9], rule: 'offer_over' },
    ]);
  });

  it('can be taken over at once, keep what stands, and be declined', async () => {
    const [more] = await approve(sample, { touchpoint: 'private_chat' });
    const before = (await scheduler.get(`${CALENDAR}/entries?${new URLSearchParams(WEEK).toString()}`)).body[
      'items'
    ] as object[];
    const taken = await propose({ accept: 'all' });
    expect(taken).toMatchObject({ state: 'accepted', accepted: [more], refused: [] });
    const after = (await scheduler.get(`${CALENDAR}/entries?${new URLSearchParams(WEEK).toString()}`)).body[
      'items'
    ] as object[];
    expect(after).toHaveLength(before.length + 1);
    expect(after).toEqual(expect.arrayContaining(before));
    const open = await propose();
    const declined = await scheduler.post(`${CALENDAR}/plan/${open.id}/decline`, {}, etag(1));
    expect(declined.body).toMatchObject({ state: 'declined' });
    const late = await scheduler.post(`${CALENDAR}/plan/${open.id}/accept`, {}, etag(2));
    expect([late.status, late.body['code']]).toEqual([409, 'plan_declined']);
  });
});
