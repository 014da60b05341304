import { FOLLOW_UPS_IN_AN_INTERVIEW, followUpsLeft, inOrder } from './follow-up-rules.js';

const asked = (id: string, ordinal: number, followsId: string | null = null) => ({ id, ordinal, followsId });

describe('questions that follow', () => {
  it('stand behind what they follow, in the order in which they were asked', () => {
    const questions = [
      asked('f2', 6, 'b'),
      asked('b', 1),
      asked('a', 0),
      asked('f1', 5, 'a'),
      asked('c', 2),
      asked('f3', 7, 'b'),
    ];
    expect(inOrder(questions).map(({ id }) => id)).toEqual(['a', 'f1', 'b', 'f2', 'f3', 'c']);
  });

  it('are few in one interview', () => {
    expect(followUpsLeft([asked('a', 0)])).toBe(FOLLOW_UPS_IN_AN_INTERVIEW);
    expect(followUpsLeft(Array.from({ length: 9 }, (_, n) => asked(String(n), n, 'a')))).toBe(0);
  });
});
