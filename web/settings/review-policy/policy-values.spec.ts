import { withoutEmpty } from './policy-values';

it('keeps of each touchpoint what it asks for itself', () => {
  const approvals = { low: 1, medium: 1, high: 2 };
  const touchpoints = { moments: {}, group: { medium: 2 } };
  expect(withoutEmpty({ approvals, touchpoints, dueHours: 24 })).toEqual({
    approvals,
    touchpoints: { group: { medium: 2 } },
    dueHours: 24,
  });
});
