export interface OriginFacts {
  readonly method: string;
  readonly secFetchSite: string | undefined;
  readonly origin: string | undefined;
  readonly host: string | undefined;
  /** The service's own origin as people see it, when it stands behind a proxy. */
  readonly publicOrigin: string | null;
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request was caused by a page of another site. Browsers say where a request comes from and pages cannot
 * change it; a request that says nothing is not from a browser, and carries no cookie but its own.
 */
export function isCrossSite(facts: OriginFacts): boolean {
  if (SAFE.has(facts.method)) return false;
  if (facts.secFetchSite !== undefined) return facts.secFetchSite !== 'same-origin' && facts.secFetchSite !== 'none';
  if (facts.origin === undefined) return false;
  if (facts.publicOrigin !== null && facts.origin === facts.publicOrigin) return false;
  return hostOf(facts.origin) !== facts.host;
}

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);
