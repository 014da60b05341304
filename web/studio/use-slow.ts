import { useEffect, useState } from 'react';

/** Milliseconds without news after which people begin to wonder. */
const WONDER = 15_000;

/** Whether something runs and nothing has been heard of it for a while. `news` changes with every piece of news. */
export function useSlow(running: boolean, news: string): boolean {
  const [quiet, setQuiet] = useState<string | null>(null);
  useEffect(() => {
    if (!running) return;
    const timer = setTimeout(() => setQuiet(news), WONDER);
    return () => clearTimeout(timer);
  }, [running, news]);
  return running && quiet === news;
}
