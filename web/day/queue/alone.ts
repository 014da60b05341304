import { newKey } from '../../api/client';
import { change } from '../keep';

/** Milliseconds a tab may hold the right to send without renewing it, where browsers offer no locks. */
const LEASE = 30_000;
const NAME = 'yuanding.day.send';
const own = newKey();

interface Lease {
  readonly owner: string;
  readonly until: number;
}

/**
 * Does the work unless another tab is at it. Locks exist on secure addresses only; elsewhere a lease in the common
 * store does, and the keys of the taps cover what a dying tab leaves behind.
 */
export async function alone(work: () => Promise<void>): Promise<void> {
  if ('locks' in navigator) {
    await navigator.locks.request(NAME, { ifAvailable: true }, async (lock) => {
      if (lock) await work();
    });
    return;
  }
  const lease = await change<Lease | null>('sender', null, (before) =>
    before && before.owner !== own && before.until > Date.now() ? before : { owner: own, until: Date.now() + LEASE },
  );
  if (lease?.owner !== own) return;
  try {
    await work();
  } finally {
    await change<Lease | null>('sender', null, (before) => (before?.owner === own ? null : before));
  }
}
