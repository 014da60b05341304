import { useWords } from '../words';
import { NOUNS, partsOf } from './actions';

/** Acts and things in the reader's words; one that is not known keeps the name the trail gives it. */
export function useActionName() {
  const t = useWords();
  return {
    action: (action: string): string => {
      const { noun, verb } = partsOf(action);
      return noun && verb ? t('audit.act', { noun: t(`noun.${noun}`), verb: t(`verb.${verb}`) }) : action;
    },
    noun: (type: string): string => {
      const known = NOUNS.find((noun) => noun === type);
      return known ? t(`noun.${known}`) : type;
    },
  };
}
