import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { presence } from '../api/presence';

/** Milliseconds between two looks. */
const AGAIN = 3_000;
/** Milliseconds after which a look that nobody answers is given up. */
const PATIENCE = 10_000;

/** While the service is away, looks every three seconds whether it is back, and then refreshes what is shown. */
export function useReturn(away: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!away) return;
    let looking = false;
    const look = async () => {
      if (looking) return;
      looking = true;
      const answer = await fetch('/health/live', { signal: AbortSignal.timeout(PATIENCE) }).catch(() => null);
      looking = false;
      if (!answer?.ok) return;
      presence.found();
      await client.invalidateQueries();
    };
    const timer = setInterval(() => void look(), AGAIN);
    return () => clearInterval(timer);
  }, [away, client]);
}
