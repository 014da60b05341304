import { useQuery } from '@tanstack/react-query';
import { Drawer, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useWorkspace } from '../app/session';
import { partsOf } from '../preview/parts';
import { useFilled } from '../preview/use-filled';
import { ErrorNotice } from '../ui/error-notice';
import { MadeNote } from '../ui/made-note';
import { TextDiff } from '../ui/text-diff';
import { dateTime } from '../ui/when';
import { versionsQuery } from '../ui/draft-queries';
import type { Draft, Version } from './queries';
import { usePartName } from './use-part-name';
import { useWords } from './words';
import { WriterTag } from './writer-tag';

/** Everything a draft ever said, newest first, each against the one before. */
export function VersionsDrawer({
  draft,
  open,
  onClose,
}: {
  draft: Draft;
  open: boolean;
  onClose: () => void;
}): ReactNode {
  const t = useWords();
  return (
    <Drawer open={open} onClose={onClose} size={560} title={t('versions.title')} destroyOnHidden>
      <Versions draft={draft} />
    </Drawer>
  );
}

function Versions({ draft }: { draft: Draft }): ReactNode {
  const t = useWords();
  const { slug, timeZone } = useWorkspace();
  const { data, error, refetch } = useQuery(versionsQuery(slug, draft.id));
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  return (
    <ol className="studio-versions">
      {data.items.map((version, index) => (
        <li key={version.number}>
          <div className="row">
            <strong>{t('draft.version', { number: version.number })}</strong>
            <WriterTag writer={version.writer} model={version.model} />
            <span className="quiet">{dateTime(version.createdAt, timeZone)}</span>
          </div>
          <MadeNote made={version.made} />
          <Changes version={version} before={data.items[index + 1]} />
        </li>
      ))}
    </ol>
  );
}

function Changes({ version, before }: { version: Version; before: Version | undefined }): ReactNode {
  const name = usePartName();
  const filled = useFilled();
  const earlier = new Map(before ? partsOf(before.body).map(({ part, text }) => [part, text]) : []);
  return partsOf(version.body)
    .filter(({ part, text }) => !before || earlier.get(part) !== text)
    .map(({ part, text }) => (
      <div key={part}>
        <div className="quiet">{name(version.body, part)}</div>
        {before ? (
          <TextDiff before={filled(earlier.get(part) ?? '')} after={filled(text)} />
        ) : (
          <p className="studio-said">{filled(text)}</p>
        )}
      </div>
    ));
}
