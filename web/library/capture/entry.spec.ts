import {
  blankForm,
  complaintsOf,
  fitted,
  joined,
  lastDayOf,
  LONGEST,
  materialOf,
  slugOf,
  type CaptureForm,
} from './entry';

const today = '2026-11-22';
const form: CaptureForm = { ...blankForm(today, 'linxia'), what: ' 猫坐在电子秤上 ' };

describe('a capture', () => {
  it('needs somebody and something, and nothing else', () => {
    expect([...complaintsOf(blankForm(today, null), today)]).toEqual([
      ['persona', 'missing'],
      ['what', 'missing'],
    ]);
    expect(complaintsOf(form, today).size).toBe(0);
  });

  it('is of something that has happened', () => {
    expect(complaintsOf({ ...form, happenedOn: '2026-11-23' }, today).get('happenedOn')).toBe('future');
    expect(complaintsOf({ ...form, happenedOn: '' }, today).get('happenedOn')).toBe('missing');
  });

  it('asks of each photo what it shows and whether it may be shown', () => {
    const photos = [
      { id: 'a', alt: ' ', rights: null },
      { id: 'b', alt: '猫', rights: 'unsure' as const },
      { id: 'c', alt: '猫', rights: 'own' as const },
    ];
    expect([...complaintsOf({ ...form, photos }, today)]).toEqual([
      ['photos.a.alt', 'missing'],
      ['photos.a.rights', 'missing'],
      ['photos.b.rights', 'unsure'],
    ]);
  });

  it('puts what was said beneath what was typed', () => {
    expect(joined('', '柿子又掉了')).toBe('柿子又掉了');
    expect(joined('早上', '柿子又掉了')).toBe('早上\n柿子又掉了');
    expect(joined('早上\n', '柿子又掉了')).toBe('早上\n柿子又掉了');
    expect(joined('', '长'.repeat(LONGEST.what + 1))).toHaveLength(LONGEST.what);
  });

  it('takes an emoji for words', () => {
    expect(complaintsOf({ ...form, what: '🐱📦😂' }, today).size).toBe(0);
  });

  it('becomes a material without white space, empty answers or words kept private twice', () => {
    const full = { ...form, where: '院子里\n下午', feeling: ' ', keepPrivate: ['周太太', ' 周太太', ''] };
    expect(materialOf({ ...full, happenedOn: '2026-11-21' }, 'x', today)).toEqual({
      id: 'x',
      persona: 'linxia',
      happened_on: '2026-11-21',
      recorded_on: today,
      kind: 'life',
      what: '猫坐在电子秤上',
      where: '院子里 下午',
      keep_private: ['周太太'],
      use_until: '2027-01-20',
    });
  });

  it('may be told for some days or for ever', () => {
    expect(lastDayOf(today, 30)).toBe('2026-12-22');
    expect(lastDayOf(today, null)).toBeNull();
    expect(lastDayOf('', 30)).toBeNull();
  });
});

describe('a slug', () => {
  it('begins with the day and is one that the library takes', () => {
    const slug = slugOf(today, Math.random);
    expect(slug).toMatch(/^2026-11-22-[a-z0-9]{6}$/);
    expect(slugOf(today, () => 0.999999)).toMatch(/^2026-11-22-z{6}$/);
  });
});

describe('a photo', () => {
  it('is made smaller, never larger', () => {
    expect(fitted(4000, 3000, 1600)).toEqual({ width: 1600, height: 1200 });
    expect(fitted(800, 600, 1600)).toEqual({ width: 800, height: 600 });
    expect(fitted(10_000, 1, 1600)).toEqual({ width: 1600, height: 1 });
  });
});
