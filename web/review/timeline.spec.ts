import { timelineOf } from './timeline';

it('tells what happened to a draft, the latest first', () => {
  const version = (number: number, createdAt: string) => ({
    number,
    createdAt,
    writer: 'template' as const,
    model: null,
    authorId: null,
  });
  const decision = (action: string, createdAt: string) => ({
    action,
    createdAt,
    from: 'draft' as const,
    to: 'in_review' as const,
    number: 1,
    reason: null,
    reasonCode: null,
    by: '林夏',
  });
  const told = timelineOf(
    [version(2, '2026-11-21T03:00:00Z'), version(1, '2026-11-21T01:00:00Z')],
    [decision('submit', '2026-11-21T02:00:00Z'), decision('voided', '2026-11-21T03:00:00Z')],
  ).map((each) => (each.kind === 'version' ? each.version.number : each.decision.action));
  expect(told).toEqual(['voided', 2, 'submit', 1]);
});
