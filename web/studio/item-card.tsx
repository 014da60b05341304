import { useMutation } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { memo, type ReactNode } from 'react';
import { Link } from 'react-router';
import { api, read } from '../api/client';
import { useWorkspace } from '../app/session';
import { CategoryTag, TouchpointTag } from '../ui/tags';
import { ArmTag } from './arm-tag';
import { DraftCard } from './draft-card';
import { MissingNote } from './missing-note';
import type { Item } from './progress';
import { useFailureText } from './use-failure-text';
import { useNames } from '../ui/use-names';
import { useWords } from './words';

/** One piece of a request: waiting, being written, a draft, or the reason why it is none. */
export const ItemCard = memo(function ItemCard({
  item,
  words,
  chosen,
  onChoose,
  onRetried,
}: {
  item: Item;
  words: string;
  chosen: boolean;
  onChoose: (draft: string, on: boolean) => void;
  onRetried: () => void;
}): ReactNode {
  const t = useWords();
  const { nameOf } = useNames('segment');
  if (item.state === 'done' && item.draftId !== null)
    return <DraftCard draft={item.draftId} ab={item.ab} chosen={chosen} onChoose={onChoose} />;
  return (
    <article className="paper studio-card studio-item" aria-busy={item.state === 'writing'}>
      <header className="studio-card-head">
        <TouchpointTag touchpoint={item.touchpoint} />
        <CategoryTag category={item.category} />
        <ArmTag ab={item.ab} />
        <span className="quiet">{nameOf(item.segment)}</span>
      </header>
      <p className="studio-item-state">{t(`item.${item.state}`)}</p>
      {item.state === 'writing' && <Growing words={words} />}
      {item.missing && <MissingNote missing={item.missing} />}
      {item.error && <Failure code={item.error.code} message={item.error.message} request={item.requestId} />}
      {(item.state === 'failed' || item.state === 'needs_material' || item.state === 'cancelled') && (
        <RetryItem item={item} onRetried={onRetried} />
      )}
    </article>
  );
});

/** The words as they come, in room of one height. They are read aloud only to who goes there: the counts above tell by themselves what goes on. */
function Growing({ words }: { words: string }): ReactNode {
  const t = useWords();
  if (words === '')
    return (
      <div className="studio-growing">
        <Skeleton active title={false} paragraph={{ rows: 4 }} />
      </div>
    );
  return (
    // A long text scrolls in its place: whoever has no mouse must get there.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="studio-growing" role="group" aria-label={t('item.growing')} aria-live="off" tabIndex={0}>
      <p>{words}</p>
    </div>
  );
}

function Failure({ code, message, request }: { code: string; message: string; request: string }): ReactNode {
  const t = useWords();
  const { slug } = useWorkspace();
  const text = useFailureText();
  return (
    <div className="studio-missing">
      <p>{text(code, message)}</p>
      {code.startsWith('llm_') && (
        <Link to={`/w/${slug}/studio/new?from=${request}&writer=template`}>{t('item.byTemplate')}</Link>
      )}
    </div>
  );
}

function RetryItem({ item, onRetried }: { item: Item; onRetried: () => void }): ReactNode {
  const t = useWords();
  const workspace = useWorkspace();
  const { slug } = workspace;
  const { mutate, isPending } = useMutation({
    mutationFn: () =>
      read(
        api.POST('/api/v1/workspaces/{workspace}/draft-requests/{request}/retry', {
          params: { path: { workspace: slug, request: item.requestId } },
          body: { items: [item.id] },
        }),
      ),
    onSuccess: onRetried,
  });
  if (!workspace.can('drafts.write')) return null;
  return (
    <Button size="small" loading={isPending} onClick={() => mutate()}>
      {item.state === 'needs_material' ? t('item.filled') : t('item.retry')}
    </Button>
  );
}
