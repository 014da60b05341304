import { measure } from './measures';

describe('measures of a text while it is written', () => {
  it('count characters as people do and bytes as the platform does', () => {
    expect(measure('moments', '下雨🌧', true)).toMatchObject({ characters: 3, bytes: 10, lines: 1, tooLong: false });
  });

  it('tell the lines of a post and where it folds', () => {
    expect(measure('moments', `${'字'.repeat(22)}\n\n结`, true)).toMatchObject({
      lines: 4,
      foldsAfter: 6,
      long: false,
    });
    expect(measure('moments', '一\n'.repeat(7), true)).toMatchObject({ long: true });
    expect(measure('moments', '首条评论', false)).toMatchObject({ lines: null, foldsAfter: null });
  });

  it('say when the platform would not take it', () => {
    expect(measure('moments', '字'.repeat(1_334), true)).toMatchObject({ bytes: 4_002, tooLong: true });
    expect(measure('private_chat', '字'.repeat(121), false)).toMatchObject({ tooLong: false, long: true });
  });
});
