import { isEnough, REASON_CODES, reasonOfKey } from './reasons';

it('gives each reason one key', () => {
  expect(REASON_CODES.map((_code, index) => reasonOfKey(String(index + 1)))).toEqual(REASON_CODES);
  expect([reasonOfKey('9'), reasonOfKey('0'), reasonOfKey('a')]).toEqual([undefined, undefined, undefined]);
});

it('asks for words where the reason says nothing', () => {
  expect([isEnough('too_long', ''), isEnough('other', ''), isEnough(null, ''), isEnough('other', '图糊了')]).toEqual([
    ...[true, false, false, true],
  ]);
});
