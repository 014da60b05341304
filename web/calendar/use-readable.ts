import { useCallback } from 'react';
import { useFilled } from '../preview/use-filled';
import { TITLE } from './title';

const ENDED = /[\p{P}\p{Extended_Pictographic}]$/u;

/** A title as readers see it: blanks by their names, and a sign where it stops before a sentence does. */
export function useReadable(): (title: string) => string {
  const filled = useFilled();
  return useCallback(
    (title) => {
      const cut = Array.from(title).length >= TITLE && !ENDED.test(title);
      return cut ? `${filled(title)}…` : filled(title);
    },
    [filled],
  );
}
