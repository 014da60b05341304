import { useMemo } from 'react';
import { words } from '../words/words';
import { namesToCodes } from './blank-text';
import en from './en.json';
import { useWords } from './words';
import zh from './zh.json';

/** A text begun in one language may be written on in the other. */
const CODES = namesToCodes(zh.blank, en.blank);

export interface BlankNames {
  /** In the reader's language; null for a blank nobody knows. */
  readonly nameOf: (code: string) => string | null;
  /** By their names in every language, whichever is read. */
  readonly codes: ReadonlyMap<string, string>;
}

/** What stands in a blank, and which blank a name stands for. */
export function useBlankNames(): BlankNames {
  const t = useWords();
  return useMemo(() => {
    const nameOf = (code: string) => {
      const key = `blank.${code}`;
      return words.exists(key, { ns: 'preview' }) ? t(key as 'blank.brand.name') : null;
    };
    return { nameOf, codes: CODES };
  }, [t]);
}
