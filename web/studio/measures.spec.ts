import { measure } from './measures';

describe('measures of a text while it is written', () => {
  it('count characters as people do and bytes as the platform does', () => {
    expect(measure('moments', 'text', '下雨🌧', true)).toMatchObject({ characters: 3, bytes: 10, lines: 1, over: null });
  });

  it('count what is filled in by its name, not by how it is written', () => {
    expect(measure('private_chat', 'opening.0.text', '{{customer.nickname}}，在吗？', false)).toMatchObject({
      characters: 8,
    });
    expect(measure('private_chat', 'opening.0.text', '{{nobody.knows}}', false)).toMatchObject({ characters: 16 });
  });

  it('tell the lines of a post and where it folds', () => {
    expect(measure('moments', 'text', `${'字'.repeat(22)}\n\n结`, true)).toMatchObject({
      lines: 4,
      foldsAfter: 6,
      long: false,
    });
    expect(measure('moments', 'text', '一\n'.repeat(7), true)).toMatchObject({ long: true });
    expect(measure('moments', 'text', '首条评论', false)).toMatchObject({ lines: null, foldsAfter: null });
  });

  it('say when the platform would not take it', () => {
    expect(measure('moments', 'text', '字'.repeat(1_334), true)).toMatchObject({ over: { of: 'bytes', most: 4_000 } });
    expect(measure('private_chat', 'opening.0.text', '字'.repeat(121), false)).toMatchObject({
      over: null,
      long: true,
      best: 120,
    });
  });

  it('measure a name, a line and a brief of a profile each by its own limit', () => {
    const over = (part: string, count: number) => measure('persona_matrix', part, '字'.repeat(count), false).over;
    expect(over('nickname', 16)).toBeNull();
    expect(over('nickname', 17)).toEqual({ of: 'characters', most: 16 });
    expect(over('signature', 31)).toEqual({ of: 'characters', most: 30 });
    expect(over('cover', 200)).toBeNull();
  });
});
