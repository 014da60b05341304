import { useSyncExternalStore } from 'react';

/** Below this the list and the item stand one after the other; the same width as in review-narrow.css. */
const narrow = window.matchMedia('(max-width: 900px)');
const subscribe = (tell: () => void) => {
  narrow.addEventListener('change', tell);
  return () => narrow.removeEventListener('change', tell);
};

export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => narrow.matches);
