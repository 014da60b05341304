import { CIRCUIT_POLICY, learn } from './circuit.js';
import { ProviderDoor } from './provider-door.js';

describe('how a provider stands', () => {
  it('is told with what all and one workspace used of their minute, and why it is left alone', () => {
    let now = 0;
    const paces = { pace: { requests: 60, tokens: null }, workspacePace: { requests: null, tokens: 6_000 } };
    const door = new ProviderDoor({ concurrency: 2, ...paces }, () => now);
    expect(door.wait('garden', 1_000)).toBe(0);
    expect(door.wait('orchard', 500)).toBe(0);
    expect(door.look('garden')).toMatchObject({
      ...{ state: 'closed', underWay: 0, waiting: 0 },
      used: { requests: 2, tokens: null },
      usedHere: { requests: null, tokens: 1_000 },
    });
    expect(door.look('orchard').usedHere.tokens).toBe(500);
    expect(door.look('meadow').usedHere.tokens).toBe(0);
    door.used('garden', 1_000, 400);
    expect(door.look('garden').usedHere.tokens).toBe(400);
    now = 2_000;
    expect(door.look('garden')).toMatchObject({ used: { requests: 0 }, usedHere: { tokens: 200 } });
    for (let fault = 0; fault < CIRCUIT_POLICY.failures; fault += 1)
      door.circuit = learn(door.circuit, 'payment', now, CIRCUIT_POLICY);
    expect(door.look('garden')).toMatchObject({ state: 'open', circuit: { why: 'payment' } });
    now += CIRCUIT_POLICY.openMs;
    expect(door.look('garden').state).toBe('trying');
  });
});
