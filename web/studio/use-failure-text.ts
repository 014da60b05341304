import { language, words } from '../words/words';
import { useWords } from './words';

/** Why a piece failed and what to do. The service speaks English of models, and Chinese of the library. */
export function useFailureText(): (code: string, message: string) => string {
  const t = useWords();
  return (code, message) => {
    const key = `failure.${code}`;
    return language() !== 'en' && words.exists(key, { ns: 'studio' }) ? t(key as 'failure.unexpected') : message;
  };
}
