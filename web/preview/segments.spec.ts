import fc from 'fast-check';
import { beyondQuotes, marksOf, type Mark } from './marks';
import type { Body } from './parts';
import { segmentsOf } from './segments';

const mark = (start: number, end: number, kind: Mark['kind'] = 'fact', id: string = kind): Mark => ({
  ...{ start, end, kind, id, label: id },
});

describe('a marked text', () => {
  it('is one stretch without marks', () => {
    expect(segmentsOf('下雨了。', [])).toEqual([{ start: 0, text: '下雨了。', marks: [], begins: false, blank: null }]);
    expect(segmentsOf('', [])).toEqual([]);
  });

  it('is cut where overlapping marks begin and end', () => {
    const stretches = segmentsOf('烟酰胺含量 5%，最好的', [mark(0, 8), mark(3, 12, 'block')]);
    expect(stretches.map(({ text, marks }) => [text, marks.map(({ id }) => id).join('+')])).toEqual([
      ['烟酰胺', 'fact'],
      ['含量 5%', 'fact+block'],
      ['，最好的', 'block'],
    ]);
    expect(stretches.map(({ begins }) => begins)).toEqual([true, true, false]);
  });

  it('keeps an emoji whole and offsets inside', () => {
    expect(segmentsOf('🌱好', [mark(1, 99)]).map(({ text }) => text)).toEqual(['🌱好']);
    expect(segmentsOf('🌱好', [mark(-5, 1)]).map(({ text }) => text)).toEqual(['🌱好']);
  });

  it('names the blanks an operator will fill', () => {
    expect(segmentsOf('在吗，{{ customer.nickname }}？', []).map(({ blank }) => blank)).toEqual([
      null,
      'customer.nickname',
      null,
    ]);
  });

  it('put together is the text again, whatever the marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.tuple(fc.integer(), fc.integer())), (text, spans) => {
        const stretches = segmentsOf(
          text,
          spans.map(([start, end]) => mark(start % 50, end % 50)),
        );
        expect(stretches.map((stretch) => stretch.text).join('')).toBe(text);
      }),
    );
  });
});

describe('the marks of a part', () => {
  const text = '烟酰胺含量 5%。再说一次，烟酰胺含量 5%。';

  it('stand at every place where quoted words stand', () => {
    expect(marksOf({ claims: [{ quote: '烟酰胺含量 5%', factId: 'serum#f1' }] }, 'text', text)).toEqual([
      { start: 0, end: 8, kind: 'fact', id: 'fact:serum#f1', label: 'serum#f1' },
      { start: 14, end: 22, kind: 'fact', id: 'fact:serum#f1', label: 'serum#f1' },
    ]);
  });

  it('are those of findings and comments of that part, by severity', () => {
    const findings = [
      { part: 'text', start: 0, end: 3, severity: 'block' as const, message: '不能说' },
      { part: 'firstComment', start: 0, end: 3, severity: 'warn' as const, message: '别处' },
    ];
    const comments = [{ id: 'c1', part: 'text', start: 2, end: 4, label: '换个说法' }];
    expect(marksOf({ findings, comments }, 'text', text).map(({ kind, id }) => [kind, id])).toEqual([
      ['block', 'finding:0'],
      ['comment', 'comment:c1'],
    ]);
  });

  it('leave out what is said about a long text as a whole', () => {
    const long = '字'.repeat(200);
    const findings = [{ part: 'text', start: 0, end: 200, severity: 'info' as const, message: '会被折叠' }];
    expect(marksOf({ findings }, 'text', long)).toEqual([]);
  });

  it('are of what is proved too, where no quote says so already', () => {
    const proved = (start: number, end: number) => ({
      ...{ part: 'text', span: text.slice(start, end), start, end, factId: 'serum#f1', name: '产品「精华」' },
    });
    const body: Body = {
      touchpoint: 'moments',
      text,
      attachments: [],
      claims: [{ quote: '含量 5%。再', factId: 'serum#f1' }],
    };
    const left = beyondQuotes([proved(6, 8), proved(20, 22)], body);
    expect(left.map(({ start }) => start)).toEqual([20]);
    expect(marksOf({ grounded: left }, 'text', text)).toEqual([
      { start: 20, end: 22, kind: 'fact', id: 'grounded:0', label: '产品「精华」' },
    ]);
    expect(marksOf({ grounded: left }, 'text', text.replaceAll('5%', '很多'))).toEqual([]);
  });
});
