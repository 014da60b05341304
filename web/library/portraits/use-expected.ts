import { useQuery } from '@tanstack/react-query';
import { useWorkspace } from '../../app/session';
import type { Bodies } from './bodies';
import { titlesQuery } from './queries';
import { useDuration } from './use-duration';
import { useWords } from './words';

/** 「新人」之后 3 天到 21 天 */
export function useExpected(expected: Bodies['stage']['expected']): string | undefined {
  const t = useWords();
  const { slug } = useWorkspace();
  const { data } = useQuery(titlesQuery(slug, 'stage'));
  const duration = useDuration();
  if (!expected) return undefined;
  const { from, min, max } = expected;
  const window = [min, max].flatMap((edge) => (edge === undefined ? [] : [duration(edge)])).join(' – ');
  return from ? t('stage.after', { stage: data?.get(from) ?? from, window }) : window;
}
