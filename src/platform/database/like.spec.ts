import { likePattern } from './like.js';

it('escapes what LIKE takes for wildcards', () => {
  expect(likePattern('100%_!')).toBe('%100!%!_!!%');
});
