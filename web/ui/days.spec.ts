import { plusDays } from './days';

it('counts days over the ends of months and years', () => {
  expect(plusDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(plusDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(plusDays('2027-01-01', -1)).toBe('2026-12-31');
});
