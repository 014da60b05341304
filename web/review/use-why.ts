import { useWords } from './words';

const KNOWN = [
  'four_eyes',
  'needs_a_person',
  'approved_before',
  'not_your_approval',
  'blocking_findings',
  'not_permitted',
  'stale_content',
  'wrong_state',
  'decided_meanwhile',
  'unknown_finding',
  'not_waivable',
  'not_a_reviewer',
  'unread',
  'unsent',
] as const;

/** Why a move is not offered, in the reader's language, by the name of the rule. */
export function useWhy(): (code: string | null, about?: 'assign') => string {
  const t = useWords();
  return (code, about) =>
    about === 'assign' && code === 'four_eyes'
      ? t('assign.fourEyes')
      : t(`why.${KNOWN.find((known) => known === code) ?? 'wrong_state'}`);
}
