import { useTranslation } from 'react-i18next';
import type { Schema } from '../api/client';
import { englishLater, words } from '../words/words';
import { fullDay } from './when';
import './words';

englishLater(async () => (await import('./english-lists')).lists);

/** Suggestions, lessons and questions are sentences; reasons make one together. */
const JOINTS = {
  ...{ suggestions: '. ', lessons: '. ', questions: '. ' },
  ...{ reasons: '; ', matches: '; ', placing: '; ', asked: '; ' },
} as const;
type List = keyof typeof JOINTS;
/** Blanks that are given by an id of the vocabulary. */
const NAMES: Readonly<Partial<Record<string, string>>> = {
  goal: 'goal',
  category: 'category',
  touchpoint: 'touchpoint',
  step: 'step',
  first: 'step',
  ladder: 'step',
  reason: 'reason',
  rules: 'rule',
};
/** Where the names are: with the reasons, in the vocabulary, and with the calendar, whose rules nobody else speaks of. */
const ROOMS = ['reasons', 'ui', 'calendar'];

/** A day, and where one says so its hour. */
const DAY = /^\d{4}-\d{2}-\d{2}(?:T|$)/u;

type Phrase = Schema<'Phrase'>;
export type Phrases = readonly Phrase[] | undefined;

/**
 * What the service says in Chinese, in the reader's language: by the codes it gives beside its words. The words themselves
 * where the reader reads Chinese, and where they were kept before there were codes.
 */
export function usePhrases(list: List): (phrases: Phrases, chinese: string) => string {
  const { i18n } = useTranslation(undefined, { i18n: words });
  const named = (blank: string, value: string | number) => {
    const name = NAMES[blank];
    if (typeof value === 'string' && DAY.test(value)) return fullDay(value.slice(0, 10));
    if (name === undefined) return value;
    const ids = String(value).split(',');
    return ids.map((id) => i18n.t(`${name}.${id}`, { ns: ROOMS })).join('; ');
  };
  const told = ({ code, params }: Phrase) => ({
    code,
    given: {
      ...Object.fromEntries(Object.entries(params).map(([blank, value]) => [blank, named(blank, value)])),
      ns: list,
    },
  });
  return (phrases = [], chinese) => {
    if (i18n.language !== 'en' || phrases.length === 0) return chinese;
    const all = phrases.map(told);
    if (!all.every(({ code, given }) => i18n.exists(code, given))) return chinese;
    const [first = '', ...more] = [...all.map(({ code, given }) => i18n.t(code, given)).join(JOINTS[list])];
    return first.toUpperCase() + more.join('');
  };
}
