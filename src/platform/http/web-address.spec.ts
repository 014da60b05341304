import { webPageAt } from './web-address.js';

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

describe('the page at an address', () => {
  it.each(['/', '/drafts', '/w/beauty/calendar/2026-11-23', '/index.html', '/days', '/daybook'])('%s: desk', (path) => {
    expect(webPageAt(path, BROWSER)).toBe('desk');
    expect(webPageAt(path, '*/*')).toBe('desk');
  });

  it.each(['/day', '/day/', '/day/tasks/3', '/day.html'])('%s: the operator’s', (path) => {
    expect(webPageAt(path, BROWSER)).toBe('day');
    expect(webPageAt(path)).toBe('day');
  });

  it('may hold a dot when a person opens it', () => {
    expect(webPageAt('/library/products/serum-2.0', BROWSER)).toBe('desk');
  });

  it.each(['/logo.png', '/deep/down/x.js', '/.env'])('%s: none, when something else asks for a file', (path) => {
    expect(webPageAt(path, 'image/*,*/*;q=0.8')).toBeNull();
  });

  it.each(['/api', '/api/v1/nowhere', '/health/soon', '/metrics/', '/assets/gone.js', '/assets', '/icons/x'])(
    '%s: none, whoever asks',
    (path) => {
      expect(webPageAt(path, BROWSER)).toBeNull();
      expect(webPageAt(path)).toBeNull();
    },
  );
});
