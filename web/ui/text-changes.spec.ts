import { isAnotherText, textChanges, wordsOf } from './text-changes';

const marked = (before: string, after: string) =>
  textChanges(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('');

describe('what became of a text', () => {
  it('is told by words, in Chinese too', () => {
    expect(marked('昨晚十点她发来照片', '昨晚十一点她发来照片')).toMatch(/^昨晚\[-.+-\]\{\+.+\+\}.*她发来照片$/);
    expect(marked('A quiet morning', 'A bright morning')).toBe('A [-quiet-]{+bright+} morning');
  });

  it('is nothing when nothing changed', () => {
    expect(textChanges('慢慢来🌱', '慢慢来🌱')).toEqual([{ kind: 'same', text: '慢慢来🌱' }]);
    expect(textChanges('', '')).toEqual([]);
  });

  it('keeps every character of both sides', () => {
    const before = '早安。\n今天下雨，\n记得带伞 👨‍👩‍👧。';
    const after = '早安！\n今天晴，\n带上好心情 🌞。';
    const changes = textChanges(before, after);
    const side = (left: string) =>
      changes
        .filter(({ kind }) => kind !== left)
        .map(({ text }) => text)
        .join('');
    expect(side('added')).toBe(before);
    expect(side('removed')).toBe(after);
  });

  it('does not tear a rewritten sentence apart at a comma', () => {
    expect(marked('旧的，话', '新词，句')).toBe('[-旧的，话-]{+新词，句+}');
  });

  it('knows another text from a changed one', () => {
    const before = '今天下雨，店里只来了两个人，我们聊了一下午换季的事，谁也没急着走。';
    const other = '周末想出门的话，记得把防晒带上，车里放一支，包里放一支，别嫌麻烦。';
    expect(isAnotherText(textChanges(before, other))).toBe(true);
    expect(isAnotherText(textChanges(before, `${before}明天见。`))).toBe(false);
    expect(isAnotherText(textChanges('敢拍了', '不敢拍'))).toBe(false);
  });

  it('never splits an emoji', () => {
    expect(wordsOf('👨‍👩‍👧🎉')).toEqual(['👨‍👩‍👧', '🎉']);
  });
});
