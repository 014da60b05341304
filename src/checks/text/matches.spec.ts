import { matchesOf } from './matches.js';

describe('every match in a text', () => {
  it('ends where a pattern matches nothing before a character of two units', () => {
    expect(matchesOf('😀x', /x*/gu).map(({ index }) => index)).toEqual([0, 2, 3]);
  });
});
