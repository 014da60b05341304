import { endings } from './ends';

const fact = (slug: string, until: string | null) => ({
  kind: 'product' as const,
  slug,
  title: slug,
  part: '含量 5%',
  until,
});

describe('what of the library ends soon', () => {
  it('puts what is over before what is about to end, and leaves out what has time', () => {
    const found = endings(
      [fact('later', '2027-06-01'), fact('soon', '2026-11-30'), fact('over', '2026-11-20'), fact('ever', null)],
      '2026-11-22',
    );
    expect(found.map(({ slug, daysLeft }) => [slug, daysLeft])).toEqual([
      ['over', -2],
      ['soon', 8],
    ]);
  });

  it('does not nag about what ended long ago', () => {
    expect(endings([fact('old', '2026-01-01')], '2026-11-22')).toEqual([]);
  });
});
