import type { ReactNode } from 'react';
import { MadeNote } from '../ui/made-note';
import { CategoryTag, GoalTag, ReviewStateTag, TouchpointTag } from '../ui/tags';
import { dayName } from '../ui/when';
import type { Draft, Review } from './queries';
import { ItemStanding } from './item-standing';
import { useNames } from './use-names';
import { useWriter } from './use-writer';
import { useWords } from './words';

/** For whom, by whom, why and when. */
export function ItemHead({ draft, review }: { draft: Draft; review: Review }): ReactNode {
  const t = useWords();
  const names = useNames();
  const writer = useWriter();
  return (
    <header className="review-item-head">
      <h2>{t('item.for', { segment: names.segment(draft.segment) })}</h2>
      <div className="row">
        <ReviewStateTag state={review.state} />
        <TouchpointTag touchpoint={draft.touchpoint} />
        <CategoryTag category={draft.category} />
        <GoalTag goal={draft.goal} />
      </div>
      <p className="quiet review-facts">
        <span>{t('item.by', { persona: draft.speaker?.name ?? names.persona(draft.persona) })}</span>
        {draft.product && <span>{names.product(draft.product)}</span>}
        <span>{t('item.on', { day: dayName(draft.publishOn) })}</span>
        <span>{t('history.version', { n: draft.current.number, writer: writer(draft.current) })}</span>
      </p>
      <MadeNote made={draft.current.made} />
      <ItemStanding review={review} />
    </header>
  );
}
