import { useTranslation } from 'react-i18next';
import { words } from '../words/words';
import rules from './rules.en.json';

/** A rule's name, and what it asks in a sentence. */
export interface RuleWords {
  readonly title: string;
  readonly says: string;
}

const ENGLISH: Readonly<Record<string, RuleWords>> = rules;

/**
 * What a rule of the checks is called in English. Null where the reader reads Chinese, in which the checks speak, and for a
 * rule nobody has words for: then what the check itself says has to do.
 */
export function useRuleWords(): (rule: string) => RuleWords | null {
  const { i18n } = useTranslation(undefined, { i18n: words });
  return (rule) => (i18n.language === 'en' ? (ENGLISH[rule] ?? null) : null);
}

/** A finding in a few words, where there is room for no more. */
export function useFindingWords(): (finding: { readonly rule: string; readonly message: string }) => string {
  const ruleWords = useRuleWords();
  return ({ rule, message }) => ruleWords(rule)?.title ?? message;
}
