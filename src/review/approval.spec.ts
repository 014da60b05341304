import fc from 'fast-check';
import type { Finding } from '../checks/index.js';
import type { PersonId } from '../kernel/index.js';
import { decide, REVIEW_ACTIONS, REVIEW_STATES, TRANSITIONS, type Decision, type RefusalCode } from './approval.js';
import { findingId, openFindings } from './waivers.js';

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
  permitted: true,
  reason: null,
  fourEyes: true,
  personId: 'reviewer' as PersonId,
  authors: ['writer'],
  open: [],
  ...over,
});
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
    expect(refusal({ action, reason: '开头太硬' })).toBe('allowed');
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
          const outcome = decide(approval({ action, state, permitted, reason: 'why' }));
          const listed = (TRANSITIONS[action].from as readonly string[]).includes(state);
          expect(outcome.ok).toBe(permitted && listed);
          if (outcome.ok) expect(outcome.value).toBe(TRANSITIONS[action].to);
        },
      ),
    );
  });
});

describe('waivers', () => {
  const found = finding();
  it('cover one finding of one exact text', () => {
    expect(openFindings([found], 'h1', [{ findingId: findingId(found), hash: 'h1' }])).toEqual([]);
    expect(openFindings([found], 'h2', [{ findingId: findingId(found), hash: 'h1' }])).toEqual([found]);
    expect(openFindings([found], 'h1', [{ findingId: findingId({ ...found, start: 9 }), hash: 'h1' }])).toEqual([
      found,
    ]);
  });
  it('never cover what may not be waived', () => {
    const strict = finding({ waivable: false });
    expect(openFindings([strict], 'h1', [{ findingId: findingId(strict), hash: 'h1' }])).toEqual([strict]);
  });
});
