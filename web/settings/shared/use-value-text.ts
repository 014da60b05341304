import { useWords as useVocabulary } from '../../ui/words';
import { useWords } from '../words';

const LONGEST = 240;
const FIELDS = [
  'name',
  'email',
  'roles',
  'active',
  'operatorId',
  'personaSlug',
  'persona',
  'segments',
  'groups',
  'quotas',
  'state',
  'status',
  'version',
  'timeZone',
  'settings',
  'fourEyes',
  'secondModel',
  'claimJudge',
  'rememberedDays',
  'review',
  'approvals',
  'touchpoints',
  'dueHours',
  'aiLabel',
  'show',
  'words',
  'percent',
  'threshold',
  'learning',
  'low',
  'medium',
  'high',
  'templateFallback',
  'startsAt',
  'locked',
  'number',
  'hash',
  'day',
  'week',
  'month',
  'quiet_hours',
  'mix',
  'group_mix',
  'limits',
  'holidays',
  'max',
  'min',
  'account',
  'customer',
  'group',
  'expiresAt',
] as const;
const NAMES = [
  'moments',
  'private_chat',
  'official_account',
  'live',
  'channels_video',
  'public_note',
  'persona_matrix',
] as const;

/** Paths and values of a change in words: known fields by their names, the rest as they are kept. */
export function useChangeWords() {
  const t = useWords();
  const v = useVocabulary();
  const part = (name: string): string => {
    const field = FIELDS.find((one) => one === name);
    if (field) return t(`field.${field}`);
    const touchpoint = NAMES.find((one) => one === name);
    return touchpoint ? v(`touchpoint.${touchpoint}`) : name;
  };
  const value = (one: unknown): string => {
    if (one === null || one === undefined || one === '') return t('value.none');
    if (typeof one === 'boolean') return t(one ? 'value.yes' : 'value.no');
    if (Array.isArray(one)) return one.length === 0 ? t('value.none') : cut(one.map(plain).join(t('value.comma')));
    return cut(plain(one));
  };
  return { path: (path: string) => path.split('.').map(part).join(' · '), value };
}

const plain = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
