import { planImport, type CurrentRecord } from './plan-import.js';

const there = (slug: string, position: number, more: Partial<CurrentRecord> = {}): CurrentRecord => ({
  kind: 'stage',
  slug,
  body: { id: slug },
  position,
  archived: false,
  ...more,
});
const incoming = (...slugs: string[]) =>
  slugs.map((id, position) => ({ kind: 'stage' as const, body: { id }, position }));
const summary = (current: CurrentRecord[], files: ReturnType<typeof incoming>) => {
  const plan = planImport(current, files);
  const names = (list: readonly { body: { id: string }; position: number }[]) =>
    list.map(({ body, position }) => `${body.id}@${position}`).join(' ');
  const { create, update, move, restore, unchanged } = plan;
  return {
    create: names(create),
    update: names(update),
    move: names(move),
    restore: names(restore),
    unchanged: names(unchanged),
    archive: plan.archive.map(({ slug }) => slug).join(' '),
  };
};
const nothing = { create: '', update: '', move: '', restore: '', unchanged: '', archive: '' };

describe('planning an import', () => {
  it('leaves what is the same alone, wherever its places have gaps', () => {
    expect(summary([there('a', 3), there('b', 7)], incoming('a', 'b'))).toEqual({ ...nothing, unchanged: 'a@3 b@7' });
  });

  it('puts what is new at the end after what is there', () => {
    expect(summary([there('a', 3), there('b', 7)], incoming('a', 'b', 'c', 'd'))).toEqual({
      ...nothing,
      unchanged: 'a@3 b@7',
      create: 'c@8 d@9',
    });
  });

  it('counts a list anew when its order changes', () => {
    expect(summary([there('a', 0), there('b', 1)], incoming('b', 'a'))).toEqual({ ...nothing, move: 'b@0 a@1' });
    expect(summary([there('a', 0), there('b', 1)], incoming('a', 'n', 'b'))).toEqual({
      ...nothing,
      unchanged: 'a@0',
      create: 'n@1',
      move: 'b@2',
    });
  });

  it('archives what is gone, once', () => {
    expect(summary([there('a', 0), there('b', 1), there('c', 2, { archived: true })], incoming('a'))).toEqual({
      ...nothing,
      unchanged: 'a@0',
      archive: 'b',
    });
  });

  it('restores what comes back', () => {
    expect(summary([there('a', 0), there('b', 1, { archived: true })], incoming('a', 'b'))).toMatchObject({
      restore: 'b@1',
      unchanged: 'a@0',
    });
  });

  it('updates what says something else', () => {
    expect(summary([there('a', 0, { body: { id: 'a', name: '旧' } })], incoming('a'))).toEqual({
      ...nothing,
      update: 'a@0',
    });
  });
});
