import { useMemo } from 'react';
import { words } from '../words/words';
import { useWords } from './words';
import zh from './zh.json';

/** Every blank that has a name, by its code. */
const CODES = Object.entries(zh.blank).flatMap(([whose, of]) => Object.keys(of).map((what) => `${whose}.${what}`));

export interface BlankNames {
  /** In the reader's language; null for a blank nobody knows. */
  readonly nameOf: (code: string) => string | null;
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
    return { nameOf, codes: new Map(CODES.map((code) => [nameOf(code) ?? code, code])) };
  }, [t]);
}
