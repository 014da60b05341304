import { useCallback } from 'react';
import { asExcerpt } from './blank-text';
import { useBlankNames } from './use-blank-names';

/** A title or the first words of a text with its blanks by their names; one that was cut in two is left out. */
export function useExcerpt(): (text: string) => string {
  const { nameOf } = useBlankNames();
  return useCallback((text) => asExcerpt(text, nameOf), [nameOf]);
}
