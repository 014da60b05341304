import { bulkSummary, rulesToWaive, type Review } from './bulk-summary';
import type { QueueItem } from './queue-filters';

const item = (draftId: string, touchpoint: QueueItem['touchpoint'] = 'moments', approvalsGiven = 0): QueueItem =>
  ({ draftId, touchpoint, approvalsGiven, segment: 'office-worker', hash: `hash of ${draftId}` }) as QueueItem;
const review = (draftId: string, more: Partial<Review> = {}): [string, Review] => [
  draftId,
  {
    draftId,
    hash: `hash of ${draftId}`,
    actions: [{ action: 'approve', allowed: true, code: null, why: null }],
    approvals: { given: 0, needed: 1, by: [] },
    findings: [],
    waivers: [],
    ...more,
  } as unknown as Review,
];
const approve = (code: string): Partial<Review> => ({
  actions: [{ action: 'approve', allowed: false, code, why: 'no' }],
});
const finding = (severity: string, waived = false) => ({ id: 'x', waived, finding: { severity } });

describe('what approving many at once means', () => {
  it('is told by touchpoint and segment, with warnings and waivers', () => {
    const summary = bulkSummary(
      [item('a'), item('b'), item('c', 'group')],
      new Map([
        review('a', { findings: [finding('warn')] as unknown as Review['findings'] }),
        review('b', {
          findings: [finding('block', true)] as unknown as Review['findings'],
          waivers: [{ current: true }] as Review['waivers'],
        }),
        review('c', { waivers: [{ current: false }] as Review['waivers'] }),
      ]),
    );
    expect(summary).toMatchObject({ warned: 1, waived: 1, leftOut: [] });
    expect(summary.ready.length).toBe(3);
    expect(summary.touchpoints).toEqual([
      ['moments', 2],
      ['group', 1],
    ]);
    expect(summary.segments).toEqual([['office-worker', 3]]);
  });

  it('does not count as through what still waits for another reviewer', () => {
    const two = { approvals: { given: 0, needed: 2, by: [] } };
    const one = { approvals: { given: 1, needed: 2, by: [] } };
    const reviews = new Map([review('a'), review('b', two), review('c', one)]);
    const { ready, partly } = bulkSummary([item('a'), item('b'), item('c', 'moments', 1)], reviews);
    expect([ready.length, partly]).toEqual([3, 1]);
  });

  it('leaves out what may not be approved, what changed and what was decided meanwhile, each with its reason', () => {
    const items = ['own', 'changed', 'decided', 'approved-once', 'unknown'].map((id) => item(id));
    const { ready, leftOut } = bulkSummary(
      items,
      new Map([
        review('own', approve('four_eyes')),
        review('changed', { hash: 'another' }),
        review('decided', { actions: [] }),
        review('approved-once', { approvals: { given: 1, needed: 2, by: [] } }),
      ]),
    );
    expect(ready).toEqual([]);
    expect(leftOut.map(({ code }) => code)).toEqual([
      ...['four_eyes', 'stale_content', 'wrong_state', 'decided_meanwhile', 'unread'],
    ]);
  });
});

it('offers the rules that may be waived, the gravest first, then by how many texts they stand in', () => {
  const of = (rule: string, { waived = false, waivable = true, severity = 'warn' } = {}) => ({
    ...{ id: rule, waived, finding: { rule, check: 'voice', severity, waivable } },
  });
  const found = (...findings: unknown[]) => ({ findings: findings as Review['findings'] });
  const rules = rulesToWaive(
    new Map([
      review('a', found(of('one'), of('one'), of('folds', { severity: 'info' }), of('strict', { waivable: false }))),
      review('b', found(of('two'), of('one'), of('folds', { severity: 'info' }))),
      review('c', found(of('two', { waived: true }), of('first', { severity: 'block' }))),
    ]),
  );
  expect(rules).toEqual([
    { rule: 'first', check: 'voice', severity: 'block', count: 1 },
    { rule: 'one', check: 'voice', severity: 'warn', count: 2 },
    { rule: 'two', check: 'voice', severity: 'warn', count: 1 },
    { rule: 'folds', check: 'voice', severity: 'info', count: 2 },
  ]);
});
