import { cursorNumber, decodeCursor, encodeCursor, toPage } from './pagination.js';

describe('a cursor', () => {
  it('comes back as it went out', () => {
    expect(decodeCursor(encodeCursor(['2026-11-21', 3, null]), 3)).toEqual(['2026-11-21', 3, null]);
  });

  it.each([
    ['no JSON', 'xyz'],
    ['of another list', encodeCursor(['a'])],
    ['with a NUL, which PostgreSQL refuses', encodeCursor(['a\u0000', 'b'])],
    ['with a number no column holds', encodeCursor([1e20, 'b'])],
    ['with half a number', encodeCursor([1.5, 'b'])],
    ['with something deeper', Buffer.from('[[1],2]').toString('base64url')],
  ])('that is made by hand is refused: %s', (_what, cursor) => {
    expect(() => decodeCursor(cursor, 2)).toThrow('cursor: is not a cursor of this list');
  });

  it('with a word where the row has a number is refused before a database sees it', () => {
    expect(cursorNumber(decodeCursor(encodeCursor([7]), 1)[0])).toBe(7);
    expect(() => cursorNumber(decodeCursor(encodeCursor(['7']), 1)[0])).toThrow('cursor: is not a cursor');
  });
});

it('a page says where the next one begins, and that there is none', () => {
  expect(toPage([1, 2, 3], 2, (row) => [row])).toEqual({ items: [1, 2], nextCursor: encodeCursor([2]) });
  expect(toPage([1, 2], 2, (row) => [row])).toEqual({ items: [1, 2], nextCursor: null });
});
