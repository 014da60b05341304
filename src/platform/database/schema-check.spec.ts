import { schemaState } from './schema-check.js';

describe('schemaState', () => {
  it('is current when both lists agree', () => {
    expect(schemaState(['A1', 'B2'], ['A1', 'B2'])).toEqual({ state: 'current' });
  });
  it('is behind when the program carries migrations the database has not seen', () => {
    expect(schemaState(['A1'], ['A1', 'B2'])).toEqual({ state: 'behind', missing: ['B2'] });
  });
  it('is ahead when the database was made by a newer program, even if it also lacks some', () => {
    expect(schemaState(['A1', 'C3'], ['A1', 'B2'])).toEqual({ state: 'ahead', unknown: ['C3'] });
  });
});
