import { useQuery } from '@tanstack/react-query';
import { Checkbox, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWorkspace } from '../app/session';
import { BodyPreview } from '../preview/body-preview';
import { marksOf } from '../preview/marks';
import { ErrorNotice } from '../ui/error-notice';
import { CategoryTag, ReviewStateTag, TouchpointTag } from '../ui/tags';
import { ArmTag } from './arm-tag';
import { FindingCounts } from './finding-counts';
import type { Item } from './progress';
import type { Draft } from './queries';
import { useAuthor, usePictures } from '../ui/use-author';
import { useNames } from '../ui/use-names';
import { draftQuery, reviewQuery } from '../ui/draft-queries';
import { useWords } from './words';
import { WriterTag } from './writer-tag';

interface Props {
  /** Set for one of a pair. */
  ab: Item['ab'];
  chosen: boolean;
  onChoose: (draft: string, on: boolean) => void;
}

/** A draft as it will look, with what one must know to choose it or leave it. */
export function DraftCard({ draft: id, ...props }: Props & { draft: string }): ReactNode {
  const { slug } = useWorkspace();
  const { data, error, refetch } = useQuery(draftQuery(slug, id));
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <article className="paper studio-card">
        <Skeleton active />
      </article>
    );
  return <Card draft={data} {...props} />;
}

function Card({ draft, ab, chosen, onChoose }: Props & { draft: Draft }): ReactNode {
  const t = useWords();
  const { slug } = useWorkspace();
  const { nameOf } = useNames('segment');
  const author = useAuthor(draft.persona);
  const pictures = usePictures();
  const { data: review } = useQuery(reviewQuery(slug, draft.id));
  const { body, findings, writer, model, reasons } = draft.current;
  const beyond = reasons.find(({ about, record }) => about === 'ab' && record === 'beyond');
  const away = draft.status === 'discarded';
  return (
    <article className={away ? 'paper studio-card studio-away' : 'paper studio-card'}>
      <header className="studio-card-head">
        {!away && (
          <Checkbox
            checked={chosen}
            onChange={(event) => onChoose(draft.id, event.target.checked)}
            aria-label={t('choose')}
          />
        )}
        <TouchpointTag touchpoint={draft.touchpoint} />
        <CategoryTag category={draft.category} />
        <ArmTag ab={ab} beyond={beyond !== undefined} />
        {review && !away && <ReviewStateTag state={review.state} />}
        {away && <span className="quiet">{t('away')}</span>}
      </header>
      <p className="studio-card-who quiet">
        {nameOf(draft.segment)} · {author.name}
      </p>
      {beyond && <p className="quiet">{beyond.why}</p>}
      {/* A long draft scrolls in its place, beside short ones: whoever has no mouse must get there. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="studio-card-preview" role="group" aria-label={t('draft.preview')} tabIndex={0}>
        <BodyPreview
          body={body}
          author={author}
          pictures={pictures}
          marks={(part, text) => marksOf({ claims: body.claims, findings }, part, text)}
        />
      </div>
      <footer className="studio-card-foot">
        <WriterTag writer={writer} model={model} />
        <FindingCounts counts={findings} />
        <span className="grow" />
        <Link to={`/w/${slug}/studio/drafts/${draft.id}`}>{t('open')}</Link>
      </footer>
    </article>
  );
}
