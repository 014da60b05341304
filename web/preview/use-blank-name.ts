import { words } from '../words/words';
import { useWords } from './words';

/** What stands in a blank, in the reader's language; a blank nobody knows is shown as it is written. */
export function useBlankName(): (name: string) => string {
  const t = useWords();
  return (name) => {
    const key = `blank.${name}`;
    return words.exists(key, { ns: 'preview' }) ? t(key as 'blank.brand.name') : `{{${name}}}`;
  };
}
