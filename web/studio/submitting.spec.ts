import { sortForSubmitting } from './submitting';

type Review = Parameters<typeof sortForSubmitting>[0][number];

const review = (draftId: string, allowed: boolean, ...severities: { severity: string; waived?: boolean }[]): Review =>
  ({
    draftId,
    hash: draftId,
    state: 'draft',
    actions: [{ action: 'submit', allowed, why: null }],
    findings: severities.map(({ severity, waived = false }) => ({ id: severity, waived, finding: { severity } })),
  }) as unknown as Review;

describe('many drafts to be submitted', () => {
  it('are those that are ready, those nobody could approve, and those that cannot be', () => {
    const sorted = sortForSubmitting([
      review('ready', true, { severity: 'warn' }),
      review('waived', true, { severity: 'block', waived: true }),
      review('blocked', true, { severity: 'block' }),
      review('approved', false),
    ]);
    expect(sorted.ready.map(({ draftId }) => draftId)).toEqual(['ready', 'waived']);
    expect(sorted.blocked.map(({ draftId }) => draftId)).toEqual(['blocked']);
    expect(sorted.refused.map(({ draftId }) => draftId)).toEqual(['approved']);
  });
});
