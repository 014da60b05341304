import { useQuery } from '@tanstack/react-query';
import { Drawer, Segmented, Skeleton } from 'antd';
import { useState, type ReactNode } from 'react';
import { useWorkspace } from '../app/session';
import { ErrorNotice } from '../ui/error-notice';
import { number } from '../ui/when';
import { useWords as useShared } from '../ui/words';
import type { AskInput } from './ask';
import { ContextView } from './context-view';
import { MissingNote } from './missing-note';
import { previewQuery } from './queries';
import { useNames } from '../ui/use-names';
import { useWords } from './words';

/** What drafts would be written from, before they are asked for: each thing with why it was chosen. */
export function ContextDrawer({
  ask,
  open,
  onClose,
}: {
  ask: AskInput;
  open: boolean;
  onClose: () => void;
}): ReactNode {
  const t = useWords();
  return (
    <Drawer open={open} onClose={onClose} size={640} title={t('context.title')} destroyOnHidden>
      <Contexts ask={ask} />
    </Drawer>
  );
}

function Contexts({ ask }: { ask: AskInput }): ReactNode {
  const t = useWords();
  const shared = useShared();
  const { slug } = useWorkspace();
  const segments = useNames('segment');
  const { data, error, refetch } = useQuery(previewQuery(slug, ask));
  const [at, setAt] = useState(0);
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active paragraph={{ rows: 8 }} />;
  const item = data.items[at] ?? data.items[0];
  return (
    <>
      <dl className="studio-figures">
        <div>
          <dt>{t('context.total')}</dt>
          <dd>{number(data.total)}</dd>
        </div>
        <div>
          <dt>{t('context.writer')}</dt>
          <dd>{shared(`writer.${data.writer}`)}</dd>
        </div>
        {item?.characters != null && (
          <div>
            <dt>{t('context.characters')}</dt>
            <dd>{number(item.characters)}</dd>
          </div>
        )}
      </dl>
      {data.items.length > 1 && (
        <>
          <p className="studio-help">{t('context.first', { count: data.items.length })}</p>
          <Segmented
            vertical
            block
            className="gap-below"
            value={at}
            onChange={setAt}
            options={data.items.map(({ segment, touchpoint, category }, value) => ({
              value,
              label: `${segments.nameOf(segment)} · ${shared(`touchpoint.${touchpoint}`)} · ${shared(`category.${category}`)}`,
            }))}
          />
        </>
      )}
      {item?.missing && <MissingNote missing={item.missing} />}
      {item?.behindA != null && (
        <>
          <h3>{t('context.behindA')}</h3>
          <p className="studio-help">{t('context.behindAHelp')}</p>
          <p lang="zh" className="studio-behind">
            {item.behindA}
          </p>
        </>
      )}
      {item?.context && <ContextView context={item.context} />}
    </>
  );
}
