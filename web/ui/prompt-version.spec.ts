import { readPromptVersion } from './prompt-version';

describe('what a text was written by', () => {
  it.each([
    ['moments/file-2', { name: 'moments', of: 'file', number: '2', parts: [] }],
    [
      'private_chat/own-13+_brief-1+pair-2',
      {
        ...{ name: 'private_chat', of: 'own', number: '13' },
        parts: [
          { name: '_brief', number: '1' },
          { name: 'pair', number: '2' },
        ],
      },
    ],
  ])('%s is read', (text, read) => expect(readPromptVersion(text)).toEqual(read));

  it.each(['', 'moments', 'moments/life-scene', 'moments/own-3 + x'])('%p is none', (text) =>
    expect(readPromptVersion(text)).toBeNull(),
  );
});
