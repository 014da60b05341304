import { isAnotherText, piecesOf, textChanges } from './text-changes';

const marked = (before: string, after: string) =>
  textChanges(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('');

describe('what became of a text', () => {
  it('is told by characters in Chinese, by words where there are such', () => {
    expect(marked('昨晚十点她发来照片', '昨晚十一点她发来照片')).toBe('昨晚十{+一+}点她发来照片');
    expect(marked('平时 39 元一盒', '平时 29.9 元一盒')).toBe('平时 [-39-]{+29.9+} 元一盒');
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

  it('keeps the end of a line whose last change slides back', () => {
    expect(marked('记得带伞', '记得带伞。出门前看一眼，记得带伞')).toBe('{+记得带伞。出门前看一眼，+}记得带伞');
  });

  it('keeps every character of any two texts', () => {
    let seed = 7;
    const below = (most: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * most);
    };
    const words = () =>
      Array.from({ length: below(9) }, () => ['雨', '伞', '，', '。', '\n', 'ab '][below(6)]).join('');
    for (let round = 0; round < 3_000; round += 1) {
      const before = words();
      const after = words();
      const changes = textChanges(before, after);
      const side = (left: string) => changes.flatMap(({ kind, text }) => (kind === left ? [] : [text])).join('');
      expect([side('added'), side('removed')]).toEqual([before, after]);
    }
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

  it('strikes nothing out where words were only put in', () => {
    expect(marked('我是桃子。上次你说的，我还记着。', '我是桃子，店里管说话的那个。上次你说的事，我还记着。')).toBe(
      '我是桃子{+，店里管说话的那个+}。上次你说的{+事+}，我还记着。',
    );
    expect(marked('桃子。', '桃子。慢慢来。桃子。')).toBe('桃子。{+慢慢来。桃子。+}');
  });

  it('joins scraps that two rewritten stretches share by chance', () => {
    expect(marked('别急着买贵的面霜', '先学会看成分的表')).toBe('[-别急着买贵的面霜-]{+先学会看成分的表+}');
    expect(marked('今天下雨，记得带伞。晚上见。', '今天晴，别忘了涂防晒。晚上见。')).toBe(
      '今天[-下雨，记得带伞-]{+晴，别忘了涂防晒+}。晚上见。',
    );
  });

  it('begins a stretch between sentences where it may', () => {
    expect(marked('先洗脸。再出门。', '先洗脸。先喝水。再出门。')).toBe('先洗脸。{+先喝水。+}再出门。');
  });

  it('never splits an emoji', () => {
    expect(piecesOf('👨‍👩‍👧🎉')).toEqual(['👨‍👩‍👧', '🎉']);
  });
});
