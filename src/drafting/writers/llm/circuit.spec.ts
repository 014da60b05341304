import { ask, CIRCUIT_POLICY, CLOSED, learn, stateOf, type Circuit } from './circuit.js';

const after = (n: number, circuit: Circuit = CLOSED): Circuit =>
  Array.from({ length: n }).reduce<Circuit>((so) => learn(so, 'server', 1_000, CIRCUIT_POLICY), circuit);

describe('the circuit of a provider', () => {
  it('opens after so many faults in a row, and closes on any reply', () => {
    expect(ask(after(CIRCUIT_POLICY.failures - 1), 1_001).answer).toBe('go');
    const open = after(CIRCUIT_POLICY.failures);
    expect(ask(open, 1_001).answer).toBe('wait');
    expect(learn(open, 'length', 1_002, CIRCUIT_POLICY)).toEqual(CLOSED);
  });

  it('lets one call try when its pause is over, and opens again when that fails', () => {
    const later = 1_000 + CIRCUIT_POLICY.openMs;
    const probe = ask(after(CIRCUIT_POLICY.failures), later);
    expect(probe.answer).toBe('go');
    expect(ask(probe.circuit, later).answer).toBe('wait');
    const again = learn(probe.circuit, 'timeout', later, CIRCUIT_POLICY);
    expect(ask(again, later + 1).answer).toBe('wait');
    expect(ask(learn(probe.circuit, 'replied', later, CIRCUIT_POLICY), later).answer).toBe('go');
  });

  it('says how it stands and why', () => {
    expect([stateOf(CLOSED, 1_000), CLOSED.why]).toEqual(['closed', null]);
    const counted = after(1);
    expect([stateOf(counted, 1_001), counted.why]).toEqual(['closed', 'server']);
    const open = learn(after(CIRCUIT_POLICY.failures - 1), 'timeout', 1_000, CIRCUIT_POLICY);
    expect([stateOf(open, 1_001), open.why]).toEqual(['open', 'timeout']);
    const later = 1_000 + CIRCUIT_POLICY.openMs;
    expect(stateOf(open, later)).toBe('trying');
    expect(stateOf(ask(open, later).circuit, later)).toBe('trying');
    expect(learn(open, 'replied', later, CIRCUIT_POLICY).why).toBeNull();
  });

  it('learns nothing from a call that somebody stopped', () => {
    expect(learn(after(3), 'cancelled', 2_000, CIRCUIT_POLICY).failures).toBe(3);
  });
});
