import { within } from './within';

describe('where a sign-in may lead', () => {
  it.each([
    ['/w/beauty/review?state=in_review', '/w/beauty/review?state=in_review'],
    [null, '/'],
    ['//evil.example.com', '/'],
    ['/\\evil.example.com', '/'],
    ['https://evil.example.com', '/'],
    ['javascript:alert(1)', '/'],
  ])('%s → %s', (next, expected) => expect(within(next)).toBe(expected));
});
