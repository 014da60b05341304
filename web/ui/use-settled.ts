import { useEffect, useState } from 'react';

/** A value once it has stood still for so many milliseconds. Values that say the same are the same. */
export function useSettled<T>(value: T, pause: number): T {
  const [settled, setSettled] = useState(value);
  const words = JSON.stringify(value);
  const same = words === JSON.stringify(settled);
  useEffect(() => {
    if (same) return;
    const timer = setTimeout(() => setSettled(JSON.parse(words) as T), pause);
    return () => clearTimeout(timer);
  }, [words, same, pause]);
  return same ? value : settled;
}
