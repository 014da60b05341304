import { changedParts } from './changed-parts';

it('tells which texts of a draft changed, came and went', () => {
  const before = [
    { part: 'text', text: '早安' },
    { part: 'callToAction', text: '扣 1' },
  ];
  const after = [
    { part: 'text', text: '早安' },
    { part: 'firstComment', text: '清单在这' },
  ];
  expect(changedParts(before, after)).toEqual([
    { part: 'firstComment', before: '', after: '清单在这' },
    { part: 'callToAction', before: '扣 1', after: '' },
  ]);
  expect(changedParts(before, before)).toEqual([]);
});
