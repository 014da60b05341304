import { useState } from 'react';
import type { Draft } from './queries';

export interface Read {
  /** The version the reader has before them; it never changes under their eyes. */
  readonly shown: Draft | null;
  /** The current version, when it is another one. */
  readonly newer: Draft | null;
  /** Goes on with the current version. */
  readonly accept: () => void;
}

/** Keeps the version that was opened until its reader turns to the newer one: a decision holds for what was read. */
export function useRead(latest: Draft | undefined, settled: boolean, before: Draft | null): Read {
  const [read, setRead] = useState<Draft | null>(before);
  // What lay in the cache is only shown until the service has answered.
  if (read === null && latest && settled) setRead(latest);
  const accept = () => setRead(latest ?? null);
  if (!latest) return { shown: read, newer: null, accept };
  if (read === null || read.hash === latest.hash) return { shown: latest, newer: null, accept };
  return { shown: read, newer: latest, accept };
}
