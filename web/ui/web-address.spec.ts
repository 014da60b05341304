import { webAddress } from './web-address';

it.each(['https://example.com/report', 'http://10.0.0.5/report', 'HTTPS://EXAMPLE.COM'])('opens %s', (address) => {
  expect(webAddress(address)).toBe(address);
});

it.each([
  'javascript:alert(1)',
  ' https://example.com',
  'data:text/html,x',
  'https:evil',
  '/w/beauty',
  '',
  null,
  undefined,
])('leads nowhere from %s', (address) => {
  expect(webAddress(address)).toBeNull();
});
