import { pagePolicy, REFERENCE_POLICY } from './content-security-policy.js';

const read = (policy: string): Map<string, string[]> =>
  new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );

describe('what a page may load', () => {
  const policy = read(pagePolicy('fresh'));

  it('is nothing that is not named', () => {
    expect(policy.get('default-src')).toEqual(["'none'"]);
  });

  it('lets scripts run by this answer’s nonce only, not by where they come from', () => {
    expect(policy.get('script-src')).toEqual(["'nonce-fresh'", "'strict-dynamic'"]);
  });

  it('allows style attributes, but no style element without the nonce', () => {
    expect(policy.get('style-src')).toEqual(["'self'", "'nonce-fresh'"]);
    expect(policy.get('style-src-attr')).toEqual(["'unsafe-inline'"]);
  });

  it.each(['base-uri', 'frame-ancestors', 'object-src'])('closes %s', (directive) => {
    expect(policy.get(directive)).toEqual(["'none'"]);
  });

  it('names no other host and no scheme that carries scripts', () => {
    const sources = [...policy.entries()]
      .filter(([name]) => !/^(?:img|media|font)-src$/.test(name))
      .flatMap(([, of]) => of);
    expect(sources.filter((source) => !source.startsWith("'"))).toEqual([]);
  });
});

it('keeps inline scripts out of the reference page too', () => {
  expect(read(REFERENCE_POLICY).get('script-src')).toEqual(["'self'"]);
});
