import { isCrossSite, type OriginFacts } from './same-origin.js';

const post = (changes: Partial<OriginFacts>): boolean =>
  isCrossSite({
    method: 'POST',
    secFetchSite: undefined,
    origin: undefined,
    host: 'garden.example:3000',
    publicOrigin: 'https://garden.example',
    ...changes,
  });

describe('isCrossSite', () => {
  it('lets reading be', () => {
    expect(post({ method: 'GET', secFetchSite: 'cross-site' })).toBe(false);
  });
  it.each([
    ['same-origin', false],
    ['none', false],
    ['same-site', true],
    ['cross-site', true],
    ['anything else', true],
  ])('believes Sec-Fetch-Site: %s', (secFetchSite, cross) => {
    expect(post({ secFetchSite, origin: 'http://garden.example:3000' })).toBe(cross);
  });
  it.each([
    ['http://garden.example:3000', false],
    ['https://garden.example', false],
    ['http://garden.example:4000', true],
    ['https://evil.example', true],
    ['null', true],
  ])('compares Origin: %s with the own host where that is missing', (origin, cross) => {
    expect(post({ origin })).toBe(cross);
  });
  it('takes a request without either for a program, not a page', () => {
    expect(post({})).toBe(false);
  });
});
