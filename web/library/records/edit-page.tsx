import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { useWorkspace } from '../../app/session';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNotice } from '../../ui/error-notice';
import { dayIn } from '../../ui/when';
import { Crumbs } from '../crumbs';
import { proposedId } from '../forms/body';
import { useKinds, useRecord, type Kind } from '../queries';
import { useKindName, usePlace } from '../use-place';
import { useWords } from '../words';
import { Editor } from './editor';
import { startingBody } from './starting';

/** Kinds whose ids are given: the one brand, the known touchpoints. */
const OWN_ID = new Set<string>(['brand', 'touchpoint']);

/** A new record, or a change of one. */
export default function EditPage({ kind, creating }: { kind: Kind; creating: boolean }): ReactNode {
  const t = useWords();
  const place = usePlace();
  const kindName = useKindName();
  const { can, timeZone } = useWorkspace();
  const { slug = '' } = useParams();
  const kinds = useKinds();
  const record = useRecord(kind, slug, !creating);
  const info = kinds.data?.find(({ id }) => id === kind);
  if (!can('library.write')) return <EmptyState title={t('edit.notYours')} text={t('edit.notYoursText')} />;
  const error = kinds.error ?? record.error;
  if (error) return <ErrorNotice error={error} onRetry={() => void Promise.all([kinds.refetch(), record.refetch()])} />;
  if (!info || (!creating && !record.data)) return <Skeleton active paragraph={{ rows: 8 }} />;
  const name = kindName(kind);
  const title = creating ? t('edit.new', { kind: name }) : t('edit.title', { title: record.data?.title ?? slug });
  return (
    <div className="library-page">
      <Crumbs
        trail={[
          { to: place.kind(kind), text: name },
          ...(record.data ? [{ to: place.record(kind, slug), text: record.data.title }] : []),
        ]}
        here={creating ? t('edit.newHere') : t('record.edit')}
      />
      <h1>{title}</h1>
      <Editor
        key={`${kind}/${slug}`}
        kind={kind}
        root={info.schema}
        record={creating ? null : (record.data ?? null)}
        starting={{
          ...(OWN_ID.has(kind) ? {} : { id: proposedId(kind, '', info.records) }),
          ...startingBody(kind, dayIn(new Date(), timeZone)),
        }}
      />
    </div>
  );
}
