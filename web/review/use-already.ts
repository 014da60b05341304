import type { Review } from './queries';
import { useWords } from './words';

/** What a text that still waits has of approvals, and whose: nobody decides on it without knowing. Null where it has none. */
export function useAlready(): (review: Pick<Review, 'state' | 'approvals'>) => string | null {
  const t = useWords();
  return ({ state, approvals: { given, needed, by } }) =>
    state !== 'in_review' || given === 0
      ? null
      : t('approvals.alreadyBy', { given, needed, who: by.map(({ name }) => name).join(t('comma')) });
}
