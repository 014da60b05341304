import { commandOf } from './keys';

const press = (key: string, more: Partial<Parameters<typeof commandOf>[0]> = {}) =>
  commandOf({ key, ctrlKey: false, metaKey: false, altKey: false, isComposing: false, ...more });

it('knows its keys, also on a Chinese keyboard, and leaves combinations to the browser', () => {
  expect([press('j'), press('A'), press('?'), press('？'), press('、'), press(' ')]).toEqual([
    'next',
    'approve',
    'help',
    'help',
    'filter',
    'select',
  ]);
  expect([press('c', { ctrlKey: true }), press('a', { isComposing: true }), press('toString'), press('Enter')]).toEqual(
    [null, null, null, null],
  );
});

it('reads on while a key is held, and decides once', () => {
  expect([press('j', { repeat: true }), press('k', { repeat: true })]).toEqual(['next', 'previous']);
  expect([press('a', { repeat: true }), press('u', { repeat: true })]).toEqual([null, null]);
});
