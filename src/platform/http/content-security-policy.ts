/** `style-src-attr` is apart: charts and lanes place their parts by style attributes, which no nonce can mark. */
const PAGE = (nonce: string): Record<string, string> => ({
  'default-src': "'none'",
  'script-src': `'nonce-${nonce}' 'strict-dynamic'`,
  'style-src': `'self' 'nonce-${nonce}'`,
  'style-src-attr': "'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'media-src': "'self' blob:",
  'font-src': "'self' data:",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
  'object-src': "'none'",
});

/** The API's reference page: its scripts are files of the package, its styles stand within the page. */
const REFERENCE: Record<string, string> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data:",
  'font-src': "'self' data:",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

const written = (policy: Record<string, string>): string =>
  Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');

/**
 * Only scripts that carry this answer's nonce run, and what those load themselves: an address under our own roof is not
 * enough, for uploads are served from there too.
 * @param nonce unguessable, used for one answer only
 */
export const pagePolicy = (nonce: string): string => written(PAGE(nonce));

export const REFERENCE_POLICY = written(REFERENCE);

/** What else every page says of itself. The camera is for an operator's photo of what was sent. */
export const PAGE_HEADERS = {
  'cache-control': 'no-store',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(self), microphone=(self), geolocation=(), payment=(), usb=()',
} as const;
