import { assertPeriod, day, listOf, oneOf, week, weekOf, wholeNumber } from './arguments.js';

describe('an ISO week', () => {
  it('runs from Monday to Sunday', () => {
    expect(week('2026-W48')).toEqual({ name: '2026-W48', from: '2026-11-23', to: '2026-11-29' });
  });
  it('may begin in the year before, and years may have 53', () => {
    expect(week('2026-W01').from).toBe('2025-12-29');
    expect(week('2026-W53')).toEqual({ name: '2026-W53', from: '2026-12-28', to: '2027-01-03' });
  });
  it.each(['2025-W53', '2026-W00', '2026-W54', '2026-48', 'now'])('is not %s', (text) => {
    expect(() => week(text)).toThrow('2026-W48');
  });
  it('is found from any of its days', () => {
    expect(weekOf('2027-01-03').name).toBe('2026-W53');
    expect(weekOf('2026-11-23').name).toBe('2026-W48');
  });
});

describe('arguments', () => {
  it('are refused in words that say what was expected', () => {
    expect(() => oneOf(['a', 'b'])('c')).toThrow('one of a, b');
    expect(() => wholeNumber(1, 9)('0')).toThrow('from 1 to 9');
    expect(() => wholeNumber(1, 9)('1.5')).toThrow('whole number');
    expect(() => day('2026-02-30')).toThrow('2026-11-23');
    expect(() => listOf(['a', 'b'])('a,x')).toThrow('one of a, b');
  });
  it('name a period from its first day to its last', () => {
    expect(() => assertPeriod({ from: '2026-11-23', to: '2026-11-23' })).not.toThrow();
    expect(() => assertPeriod({ from: '2026-11-30', to: '2026-11-23' })).toThrow('lies before --from');
  });
  it('may be lists with spaces', () => {
    expect(listOf()(' a, b ,,c')).toEqual(['a', 'b', 'c']);
  });
});
