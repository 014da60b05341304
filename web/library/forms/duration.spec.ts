import { durationOf, durationText, UNITS } from './duration';

describe('spans of time in a form', () => {
  it.each(UNITS)('are read back as they were written in %s', (unit) => {
    for (const number of [0, 1, 90, -3]) expect(durationOf(durationText(number, unit))).toEqual({ number, unit });
  });

  it('leave alone what has several units', () => {
    expect(durationOf('P1DT2H')).toBeNull();
  });
});
