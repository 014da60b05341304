import { marked, piecesOf, spansOf, stillThere } from './private-words';

const text = '小满来了，小满又走了';

describe('private words', () => {
  it('stand wherever they occur', () => {
    expect(spansOf(text, ['小满'])).toEqual([
      { start: 0, end: 2 },
      { start: 5, end: 7 },
    ]);
    expect(spansOf(text, ['', '不在'])).toEqual([]);
  });
  it('cut a text into what is shown and what is not, overlapping or not', () => {
    expect(piecesOf(text, ['小满', '满又'])).toEqual([
      { text: '小满', hidden: true },
      { text: '来了，', hidden: false },
      { text: '小满', hidden: true },
      { text: '又', hidden: true },
      { text: '走了', hidden: false },
    ]);
    expect(piecesOf('', ['小满'])).toEqual([]);
  });
  it('are marked once, without the space around them, and go when they are edited away', () => {
    expect(marked(['小满'], ' 小满 ')).toEqual(['小满']);
    expect(marked([], '  ')).toEqual([]);
    expect(stillThere('小又来了', ['小满', '来'])).toEqual(['来']);
  });
});
