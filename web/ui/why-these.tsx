import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Schema } from '../api/client';
import { useWorkspace } from '../app/session';
import { shownReasons } from './shown-reasons';
import { useNames } from './use-names';
import { usePhrases } from './use-phrases';
import { useWords } from './words';

/** Kinds of record with a page of their own, under the name a reason has for them. */
const PAGES = {
  fact: 'product',
  persona: 'persona',
  product: 'product',
  offer: 'offer',
  case: 'case',
  material: 'material',
  topic: 'topic',
  exemplar: 'exemplar',
} as const;
type Paged = keyof typeof PAGES;
const isPaged = (about: string): about is Paged => Object.hasOwn(PAGES, about);

/** What a text was written from: each record by its name, with the way to it, and why it was chosen. */
export function WhyThese({
  reasons,
  evidence,
}: {
  reasons: readonly Schema<'ChoiceReason'>[];
  evidence: readonly Schema<'Evidence'>[];
}): ReactNode {
  const t = useWords();
  const told = usePhrases('reasons');
  const { slug } = useWorkspace();
  const titles: Partial<Record<string, ReadonlyMap<string, string>>> = {
    exemplar: useNames('exemplar').titles,
    topic: useNames('topic').titles,
    product: useNames('product').titles,
    persona: useNames('persona').titles,
  };
  return shownReasons(reasons, evidence).map(({ about, record, name, why, phrases }) => {
    const called = name ?? titles[about]?.get(record);
    return (
      <li key={`${about}/${record}/${why ?? ''}`}>
        <span>
          {isPaged(about) && (
            <>
              <Link to={`/w/${slug}/library/${PAGES[about]}/${record.split('#')[0] ?? ''}`}>
                {t(`whyThese.${about}`)}
                {called && t('whyThese.called', { name: called })}
              </Link>
              {t('whyThese.because')}
            </>
          )}
          {why === null ? t('whyThese.quoted') : told(phrases, why)}
        </span>
      </li>
    );
  });
}
