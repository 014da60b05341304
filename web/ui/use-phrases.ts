import { useTranslation } from 'react-i18next';
import type { Schema } from '../api/client';
import { words } from '../words/words';
import suggestions from './suggestions.en.json';

const LISTS = { suggestions };
type List = keyof typeof LISTS;
for (const [list, english] of Object.entries(LISTS)) words.addResourceBundle('en', list, english);

/** One of these is a sentence, or part of one. */
const JOINTS: Readonly<Record<List, string>> = { suggestions: '. ' };

type Said = readonly Schema<'Phrase'>[] | undefined;

/**
 * What the service says in Chinese, in the reader's language: by the codes it gives beside its words. The words themselves
 * where the reader reads Chinese, and where they were kept before there were codes.
 */
export function usePhrases(list: List): (phrases: Said, chinese: string) => string {
  const { i18n } = useTranslation(undefined, { i18n: words });
  return (phrases = [], chinese) => {
    const told = phrases.map(({ code, params }) => ({ code, given: { ...params, ns: list } }));
    if (i18n.language !== 'en' || told.length === 0) return chinese;
    if (!told.every(({ code, given }) => i18n.exists(code, given))) return chinese;
    return told.map(({ code, given }) => i18n.t(code, given)).join(JOINTS[list]);
  };
}
