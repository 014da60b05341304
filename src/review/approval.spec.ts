import fc from 'fast-check';
import type { Finding } from '../checks/index.js';
import type { PersonId } from '../kernel/index.js';
import { decide, REVIEW_ACTIONS, REVIEW_STATES, TRANSITIONS, type Decision, type RefusalCode } from './approval.js';
import { approvalsGiven, approvalsNeeded, type Approval, type Decided } from './approvals.js';
import { ReviewPolicy } from '../identity/index.js';
import { saysWhy } from './reasons.js';
import { findingId, letResemble, openFindings, waivedUntil } from './waivers.js';

const finding = (over: Partial<Finding> = {}): Finding => ({
  check: 'absolute_terms',
  rule: 'absolute_term',
  severity: 'block',
  part: 'text',
  span: '全网最低',
  start: 3,
  end: 7,
  message: '…',
  source: '…',
  waivable: true,
  ...over,
});

const approval = (over: Partial<Decision> = {}): Decision => ({
  action: 'approve',
  state: 'in_review',
  current: 'h1',
  seen: 'h1',
  seenIn: null,
  seenApprovals: null,
  last: null,
  permitted: true,
  reasoned: false,
  fourEyes: true,
  personId: 'reviewer' as PersonId,
  authors: ['writer'],
  open: [],
  given: [],
  needed: 1,
  ...over,
});
const by = (personId: string | null): Approval => ({
  personId,
  name: personId ?? 'key',
  at: '2026-11-21T02:00:00.000Z',
});
/** Whoever takes an approval back has given one. */
const mine = (action: string): Approval[] => (action === 'withdraw_approval' ? [by('reviewer')] : []);
const refusal = (over: Partial<Decision>): RefusalCode | 'allowed' => {
  const outcome = decide(approval(over));
  return outcome.ok ? 'allowed' : outcome.error.code;
};

describe('approving', () => {
  it('is allowed to a reviewer who read the current version and wrote none of it', () => {
    expect(decide(approval())).toEqual({ ok: true, value: 'approved' });
  });
  it('is refused when the text changed after it was read', () => {
    expect(refusal({ seen: 'h0' })).toBe('stale_content');
  });
  it('is refused to whoever had a hand in the text, unless four eyes are off', () => {
    expect(refusal({ authors: ['writer', 'reviewer'] })).toBe('four_eyes');
    expect(refusal({ authors: ['reviewer'], fourEyes: false })).toBe('allowed');
  });
  it('is refused to a machine while four eyes are on', () => {
    expect(refusal({ personId: null })).toBe('needs_a_person');
    expect(refusal({ personId: null, fourEyes: false })).toBe('allowed');
  });
  it('is stopped by an open blocking finding and by nothing milder', () => {
    expect(refusal({ open: [finding()] })).toBe('blocking_findings');
    expect(refusal({ open: [finding({ severity: 'warn' })] })).toBe('allowed');
  });
  it('is refused before submission and after rejection', () => {
    expect(refusal({ state: 'draft' })).toBe('wrong_state');
    expect(refusal({ state: 'rejected' })).toBe('wrong_state');
  });
});

describe('asking for changes and rejecting', () => {
  it.each(['request_changes', 'reject'] as const)('%s needs a reason', (action) => {
    expect(refusal({ action })).toBe('reason_required');
    expect(refusal({ action, reasoned: true })).toBe('allowed');
  });
  it.each(['request_changes', 'reject'] as const)('%s overturns an approval only of who has seen it', (action) => {
    const approved = { action, reasoned: true, state: 'approved' } as const;
    expect(refusal(approved)).toBe('decided_meanwhile');
    expect(refusal({ ...approved, seenIn: 'in_review' })).toBe('decided_meanwhile');
    expect(refusal({ ...approved, seenIn: 'approved' })).toBe('allowed');
    const told = decide(approval({ ...approved, last: { action: 'approve', by: '林夏' } }));
    expect(told.ok ? '' : told.error.message).toContain('approve by 林夏');
  });
});

describe('every move', () => {
  it('leads from a listed state to the listed one, and never without the permission', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...REVIEW_ACTIONS),
        fc.constantFrom(...REVIEW_STATES),
        fc.boolean(),
        (action, state, permitted) => {
          const outcome = decide(
            approval({ action, state, seenIn: state, permitted, reasoned: true, given: mine(action) }),
          );
          const listed = (TRANSITIONS[action].from as readonly string[]).includes(state);
          expect(outcome.ok).toBe(permitted && listed);
          if (outcome.ok) expect(outcome.value).toBe(TRANSITIONS[action].to);
        },
      ),
    );
  });
});

describe('two approvals', () => {
  it('the first leaves it in review, the second by another person approves it', () => {
    expect(decide(approval({ needed: 2 }))).toEqual({ ok: true, value: 'in_review' });
    expect(decide(approval({ needed: 2, given: [by('other')] }))).toEqual({ ok: true, value: 'approved' });
  });
  it('are never by the same person, and four eyes hold for each', () => {
    expect(refusal({ needed: 2, given: [by('reviewer')] })).toBe('approved_before');
    expect(refusal({ needed: 2, given: [by('other')], authors: ['reviewer'] })).toBe('four_eyes');
  });
  it.each(['request_changes', 'reject', 'withdraw'] as const)(
    'the first is ended by %s only of who has seen it',
    (action) => {
      const waits = { action, reasoned: true, needed: 2, given: [by('other')] };
      expect(refusal(waits)).toBe('decided_meanwhile');
      expect(refusal({ ...waits, seenIn: 'in_review' })).toBe('decided_meanwhile');
      expect(refusal({ ...waits, seenApprovals: 0 })).toBe('decided_meanwhile');
      expect(refusal({ ...waits, seenApprovals: 1 })).toBe('allowed');
      // What was seen and taken back meanwhile was seen on an older look as well.
      expect(refusal({ ...waits, given: [], seenApprovals: 1 })).toBe('decided_meanwhile');
      const told = decide(approval({ ...waits, last: { action: 'approve', by: '林夏' } }));
      expect(told.ok ? '' : told.error.message).toMatch(/1 of 2 approvals by now \(approve by 林夏\).*approvals 1\.$/u);
    },
  );
  it('the second is not given in the belief that it is the first', () => {
    const waits = { needed: 2, given: [by('other')] };
    expect(refusal({ ...waits, seenApprovals: 0 })).toBe('decided_meanwhile');
    expect(decide(approval({ ...waits, seenApprovals: 1 }))).toEqual({ ok: true, value: 'approved' });
    // A decided text is told by its state.
    const approved = { action: 'request_changes', reasoned: true, state: 'approved', given: [by('other')] } as const;
    expect(refusal({ ...approved, seenIn: 'approved' })).toBe('allowed');
  });
  it('are taken back by who gave them alone', () => {
    expect(decide(approval({ action: 'withdraw_approval', state: 'approved', given: [by('reviewer')] }))).toEqual({
      ok: true,
      value: 'in_review',
    });
    expect(refusal({ action: 'withdraw_approval', given: [by('other')] })).toBe('not_your_approval');
  });
});

describe('approvals that count', () => {
  const step = (action: string, personId: string | null = 'one', hash = 'h1'): Decided => ({
    ...{ action, personId, hash, personName: personId ?? 'key', createdAt: '2026-11-21T02:00:00.000Z' },
  });
  const who = (...steps: Decided[]) => approvalsGiven(steps, 'h1').map(({ personId }) => personId);
  it('are those of this very text since it was last submitted', () => {
    expect(who(step('submit'), step('approve'), step('approve', 'two'))).toEqual(['one', 'two']);
    expect(who(step('approve', 'one', 'h0'), step('approve', 'two'))).toEqual(['two']);
    expect(who(step('approve'), step('voided', null), step('submit'), step('approve', 'two'))).toEqual(['two']);
  });
  it.each(['submit', 'withdraw', 'request_changes', 'reject', 'reopen', 'voided'])('end with %s', (action) => {
    expect(who(step('approve'), step('approve', 'two'), step(action))).toEqual([]);
  });
  it('leave the others standing when one is taken back', () => {
    expect(who(step('approve'), step('approve', 'two'), step('withdraw_approval'))).toEqual(['two']);
  });
});

describe('the policy', () => {
  const policy = ReviewPolicy.parse({ touchpoints: { group: { medium: 2 } } });
  const needed = (touchpoint: string, risk: 'low' | 'medium' | 'high', fourEyes = true) =>
    approvalsNeeded(policy, { touchpoint, risk, fourEyes });
  it('asks for one approval, for two where the risk is high, and what a touchpoint asks for itself', () => {
    expect([needed('moments', 'low'), needed('moments', 'high')]).toEqual([1, 2]);
    expect([needed('moments', 'medium'), needed('group', 'medium'), needed('group', 'high')]).toEqual([1, 2, 2]);
  });
  it('asks for one where four eyes are off', () => {
    expect(needed('moments', 'high', false)).toBe(1);
  });
});

describe('reasons', () => {
  it('may stand without words, except the one that says nothing', () => {
    expect([
      saysWhy('too_long', null),
      saysWhy('other', null),
      saysWhy('other', '图糊了'),
      saysWhy(null, null),
    ]).toEqual([...[true, false, true, false]]);
  });
});

describe('waivers', () => {
  const found = finding();
  const day = '2026-11-21';
  const open = (of: Finding, hash: string, over: object = {}) =>
    openFindings([of], { hash, day }, [{ findingId: findingId(of), hash: 'h1', until: null, ...over }]);
  it('cover one finding of one exact text', () => {
    expect(open(found, 'h1')).toEqual([]);
    expect(open(found, 'h2')).toEqual([found]);
    expect(open(found, 'h1', { findingId: findingId({ ...found, start: 9 }) })).toEqual([found]);
  });
  it('never cover what may not be waived', () => {
    const strict = finding({ waivable: false });
    expect(open(strict, 'h1')).toEqual([strict]);
  });
  it('hold through their last day and count as none after it', () => {
    expect(open(found, 'h1', { until: day })).toEqual([]);
    expect(open(found, 'h1', { until: '2026-11-20' })).toEqual([found]);
  });
  it('bound how long a text may go out by the first of a blocking finding to end', () => {
    const given = (until: string | null, severity: Finding['severity'] = 'block') => ({
      ...{ findingId: 'x', hash: 'h1', until, finding: finding({ severity }) },
    });
    expect(waivedUntil([given('2026-12-31'), given('2026-12-01'), given(null)])).toBe('2026-12-01');
    expect(waivedUntil([given('2026-11-01', 'warn'), given(null)])).toBeNull();
  });
  it('of a likeness name the draft that a text may resemble', () => {
    const resembles = { draftId: 'old', entryId: null, on: null, similarity: 0.8 };
    const alike = { until: '2026-12-01', finding: { ...finding({ severity: 'warn' }), resembles } };
    expect(letResemble([alike, { until: null, finding: finding({}) }])).toEqual([
      { draftId: 'old', until: '2026-12-01' },
    ]);
  });
});
