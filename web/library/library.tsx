import { Skeleton } from 'antd';
import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { Route, Routes, useParams } from 'react-router';
import { fetchEarly } from '../app/fetch-early';
import { EmptyState } from '../ui/empty-state';
import { ErrorNotice } from '../ui/error-notice';
import './library.css';
import './library-forms.css';
import './library-files.css';
import './library-narrow.css';
import { Overview } from './overview';
import { useKinds, type Kind } from './queries';
import { useWords } from './words';

const loadList = () => import('./records/list-page');
const loadRecord = () => import('./records/record-page');
const ListPage = lazy(loadList);
const RecordPage = lazy(loadRecord);
const EditPage = lazy(() => import('./records/edit-page'));
const MediaPage = lazy(() => import('./media/media-page'));
const Capture = lazy(() => import('./capture/capture'));
const ScriptResultsPage = lazy(() => import('./scripts/script-results-page'));
const ImportPage = lazy(() => import('./exchange/import-page'));

/** What a brand knows: the first link of everything that is written later. */
export default function Library(): ReactNode {
  // What is opened next is fetched while the overview is looked at.
  useEffect(() => fetchEarly(loadList, loadRecord), []);
  return (
    <Suspense fallback={<Skeleton active />}>
      <Routes>
        <Route index element={<Overview />} />
        <Route path="capture/*" element={<Capture />} />
        <Route path="script-results" element={<ScriptResultsPage />} />
        <Route path="import" element={<ImportPage />} />
        <Route
          path=":kind"
          element={<OfKind>{(kind) => (kind === 'media' ? <MediaPage /> : <ListPage kind={kind} />)}</OfKind>}
        />
        <Route
          path=":kind/new"
          element={
            <OfKind>
              {(kind) => (kind === 'media' ? <MediaPage uploading /> : <EditPage kind={kind} creating />)}
            </OfKind>
          }
        />
        <Route path=":kind/:slug" element={<OfKind>{(kind) => <RecordPage kind={kind} />}</OfKind>} />
        <Route
          path=":kind/:slug/edit"
          element={<OfKind>{(kind) => <EditPage kind={kind} creating={false} />}</OfKind>}
        />
      </Routes>
    </Suspense>
  );
}

/** The kind of the address, if there is such a one. */
function OfKind({ children }: { children: (kind: Kind) => ReactNode }): ReactNode {
  const t = useWords();
  const { kind } = useParams();
  const { data, error, refetch } = useKinds();
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  const known = data.find(({ id }) => id === kind);
  return known ? children(known.id) : <EmptyState title={t('noKind')} text={t('noKindText')} />;
}
