import { knownCode } from './test-answer';

describe('what a test of the model answers', () => {
  it.each([
    ['llm_timeout', 'timeout'],
    ['llm_from_tomorrow', null],
    [null, null],
  ])('%s → %s', (code, known) => expect(knownCode(code)).toBe(known));
});
