import { useEffect, useRef, type ReactNode } from 'react';
import { partsOf } from '../preview/parts';
import { Changes } from './changes';
import type { Draft } from './queries';
import { useWords } from './words';

/** The version before, and what became of it. */
export function ItemDiff({ draft }: { draft: Draft }): ReactNode {
  const t = useWords();
  const { previous, current } = draft;
  const root = useRef<HTMLElement>(null);
  useEffect(() => root.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <section ref={root} className="paper review-diff" aria-label={t('item.diffOpen')}>
      {previous ? (
        <>
          <h3>{t('item.diff', { n: previous.number })}</h3>
          <Changes before={partsOf(previous.body)} after={partsOf(current.body)} />
        </>
      ) : (
        <p className="quiet">{t('item.noPrevious')}</p>
      )}
    </section>
  );
}
