import { changed, nothing } from './address-change';

describe('an address', () => {
  const now = new URLSearchParams('item=d1&touchpoint=moments');

  it('is changed one parameter at a time, and the others stay', () => {
    expect(changed(now, { touchpoint: null }).toString()).toBe('item=d1');
    expect(changed(now, { state: undefined, persona: '' }).toString()).toBe('item=d1&touchpoint=moments');
    expect(changed(now, { age: '24' }).get('age')).toBe('24');
    expect(now.toString()).toBe('item=d1&touchpoint=moments');
  });

  it('is changed by what it says', () => {
    expect(changed(now, (at) => ({ item: `${at.get('item') ?? ''}-next` })).get('item')).toBe('d1-next');
    expect(changed(now, nothing).toString()).toBe('');
    expect(changed(now, (at) => ({ ...nothing(at), item: at.get('item') })).toString()).toBe('item=d1');
  });
});
