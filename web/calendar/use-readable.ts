import { useCallback } from 'react';
import { useExcerpt } from '../preview/use-excerpt';
import { TITLE } from './title';

const ENDED = /[\p{P}\p{Extended_Pictographic}]$/u;

/** A title as readers see it: blanks by their names, and a sign where it stops before a sentence does. */
export function useReadable(): (title: string) => string {
  const excerpt = useExcerpt();
  return useCallback(
    (title) => {
      const cut = Array.from(title).length >= TITLE && !ENDED.test(title);
      return cut ? `${excerpt(title)}…` : excerpt(title);
    },
    [excerpt],
  );
}
