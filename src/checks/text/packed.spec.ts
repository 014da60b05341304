import { packBytes, packShorts, unpack, unpackBytes, unpackShorts } from './packed.js';

describe('what generated lists hold', () => {
  it('is read word by word with its figure', () => {
    expect(unpack('最好 12 w_小 -7')).toEqual([
      ['最好', 12],
      ['w_小', -7],
    ]);
  });

  it('comes back from base64 as it was', () => {
    expect([...unpackBytes(packBytes([0, 1, 85, 255]))]).toEqual([0, 1, 85, 255]);
    expect([...unpackShorts(packShorts([0, -1, 671, -32_768, 32_767]))]).toEqual([0, -1, 671, -32_768, 32_767]);
    expect([...unpackShorts('')]).toEqual([]);
  });

  it('is not packed where it does not fit', () => {
    expect(() => packBytes([256])).toThrow(RangeError);
    expect(() => packShorts([40_000])).toThrow(RangeError);
  });
});
