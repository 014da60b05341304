import { failure } from './failure.js';

describe('what a provider said', () => {
  it('is kept without what the client library adds to it', () => {
    const detail =
      '401 no such key\n\nTroubleshooting URL: https://docs.langchain.com/oss/javascript/langchain/errors/MODEL_AUTHENTICATION/\n';
    expect(failure('authentication', { detail }).detail).toBe('401 no such key');
  });
});
