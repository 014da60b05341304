import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { presence } from '../api/presence';

/** While the service is away, looks every three seconds whether it is back, and then refreshes what is shown. */
export function useReturn(away: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!away) return;
    const look = async () => {
      const answer = await fetch('/health/live').catch(() => null);
      if (!answer?.ok) return;
      presence.found();
      await client.invalidateQueries();
    };
    const timer = setInterval(() => void look(), 3_000);
    return () => clearInterval(timer);
  }, [away, client]);
}
