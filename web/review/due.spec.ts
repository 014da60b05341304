import { dueness, hoursBetween } from './due';

const NOW = Date.parse('2026-11-21T10:00:00Z');
const at = (due: string) => dueness(-hoursBetween(due, NOW));

describe('when an item is due', () => {
  it('is told from two hours before, and from then on as overdue', () => {
    expect(at('2026-11-21T12:30:00Z')).toBe('calm');
    expect(at('2026-11-21T10:40:00Z')).toBe('soon');
    expect(at('2026-11-21T10:00:00Z')).toBe('late');
    expect(dueness(Infinity)).toBe('calm');
  });
});
