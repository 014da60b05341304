import { useWords } from './words';

const KNOWN = [
  'four_eyes',
  'needs_a_person',
  'blocking_findings',
  'not_permitted',
  'stale_content',
  'wrong_state',
  'unread',
  'unsent',
] as const;

/** Why a move is not offered, in the reader's language, by the name of the rule. */
export function useWhy(): (code: string | null) => string {
  const t = useWords();
  return (code) => t(`why.${KNOWN.find((known) => known === code) ?? 'wrong_state'}`);
}
