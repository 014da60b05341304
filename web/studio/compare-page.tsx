import { useQueries } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useWorkspace } from '../app/session';
import { BodyPreview } from '../preview/body-preview';
import { marksOf } from '../preview/marks';
import { EmptyState } from '../ui/empty-state';
import { FindingCounts } from './finding-counts';
import type { Draft } from './queries';
import { useAuthor, usePictures } from '../ui/use-author';
import { draftQuery } from '../ui/draft-queries';
import { useDiscard } from './use-discard';
import { WhyThese } from '../ui/why-these';
import { useWords } from './words';
import { WriterTag } from './writer-tag';

/** Drafts side by side, unfolded: keep what is best, put the others away. */
export function ComparePage(): ReactNode {
  const t = useWords();
  const { slug } = useWorkspace();
  const [params, setParams] = useSearchParams();
  const ids = (params.get('drafts') ?? '').split(',').filter(Boolean);
  const drafts = useQueries({ queries: ids.map((id) => draftQuery(slug, id)) });
  const known = drafts.flatMap(({ data }) => (data ? [data] : []));
  const drop = (id: string) => setParams({ drafts: ids.filter((one) => one !== id).join(',') }, { replace: true });
  return (
    <>
      <p className="studio-back">
        <Link to={`/w/${slug}/studio`}>{t('back')}</Link>
      </p>
      <h1>{t('compare.title')}</h1>
      {ids.length === 0 && <EmptyState title={t('compare.empty')} text={t('compare.how')} />}
      <div className="studio-compare">
        {known.map((draft) => (
          <Column key={draft.id} draft={draft} onGone={() => drop(draft.id)} />
        ))}
      </div>
    </>
  );
}

function Column({ draft, onGone }: { draft: Draft; onGone: () => void }): ReactNode {
  const t = useWords();
  const workspace = useWorkspace();
  const author = useAuthor(draft.persona);
  const pictures = usePictures();
  const discard = useDiscard(onGone);
  const { body, findings, writer, model, reasons, text } = draft.current;
  return (
    <section className="studio-column" aria-label={text.slice(0, 20)}>
      <div className="row">
        <WriterTag writer={writer} model={model} />
        <FindingCounts counts={findings} />
      </div>
      <BodyPreview
        body={body}
        author={author}
        pictures={pictures}
        folded={false}
        marks={(part, words) => marksOf({ claims: body.claims, findings }, part, words)}
      />
      <div className="row">
        <Link to={`/w/${workspace.slug}/studio/drafts/${draft.id}`}>{t('open')}</Link>
        {workspace.can('drafts.write') && draft.status === 'kept' && (
          <Button type="text" size="small" loading={discard.isPending} onClick={() => discard.mutate([draft])}>
            {t('bar.discard')}
          </Button>
        )}
      </div>
      {reasons.length > 0 && (
        <ul className="studio-reasons quiet">
          <WhyThese reasons={reasons} evidence={draft.evidence} />
        </ul>
      )}
    </section>
  );
}
