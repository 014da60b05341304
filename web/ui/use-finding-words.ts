import { useTranslation } from 'react-i18next';
import type { Schema } from '../api/client';
import { words } from '../words/words';
import { usePhrases } from './use-phrases';

/** A rule's name, what it asks in a sentence, and the law or house rule it rests on. */
export interface RuleWords {
  readonly title: string;
  readonly says: string;
  readonly source: string;
}

/** From the lists that `use-phrases` has fetched. */
const inEnglish = <T>(list: 'rules' | 'checks', id: string): T | undefined =>
  words.getResource('en', list, id) as T | undefined;

/**
 * What a rule of the checks is called in English. Null where the reader reads Chinese, in which the checks speak, and for a
 * rule nobody has words for: then what the check itself says has to do.
 */
export function useRuleWords(): (rule: string) => RuleWords | null {
  const { i18n } = useTranslation(undefined, { i18n: words });
  return (rule) => (i18n.language === 'en' ? (inEnglish<RuleWords>('rules', rule) ?? null) : null);
}

/** What a check, which is several rules, is called. */
export function useCheckName(): (check: { readonly id: string; readonly name: string }) => string {
  const { i18n } = useTranslation(undefined, { i18n: words });
  return ({ id, name }) => (i18n.language === 'en' ? (inEnglish<string>('checks', id) ?? name) : name);
}

/** A finding in a few words, where there is room for no more. */
export function useFindingWords(): (finding: { readonly rule: string; readonly message: string }) => string {
  const ruleWords = useRuleWords();
  return ({ rule, message }) => ruleWords(rule)?.title ?? message;
}

/** On what a finding, or a rule itself, rests. */
export function useSource(): (of: { readonly rule: string; readonly source: string }) => string {
  const ruleWords = useRuleWords();
  return ({ rule, source }) => ruleWords(rule)?.source ?? source;
}

/** What a finding suggests; null where it suggests nothing. */
export function useSuggestion(): (finding: Pick<Schema<'Finding'>, 'suggestion' | 'suggests'>) => string | null {
  const phrases = usePhrases('suggestions');
  return ({ suggestion, suggests }) => (suggestion === undefined ? null : phrases(suggests, suggestion));
}
