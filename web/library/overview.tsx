import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { Input, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useWorkspace } from '../app/session';
import { ErrorNotice } from '../ui/error-notice';
import { ExportButton } from './exchange/export-button';
import { Expiring } from './expiring';
import { FindingSummary } from './finding-summary';
import { FirstSteps } from './first-steps-list';
import { KIND_GROUPS } from './kind-groups';
import { KindCard } from './kind-card';
import { LinkButton } from './link-button';
import { useKinds } from './queries';
import { useTyped } from './records/use-typed';
import { SearchFinds } from './search-finds';
import { usePlace } from './use-place';
import { useWords } from './words';

/** Every kind of thing a brand keeps, grouped as a brand is built up. */
export function Overview(): ReactNode {
  const t = useWords();
  const place = usePlace();
  const { can } = useWorkspace();
  const { data: kinds, error, refetch } = useKinds();
  const [query, setQuery] = useSearchParams();
  const q = query.get('q') ?? '';
  const search = (value: string) => setQuery(value === '' ? {} : { q: value }, { replace: true });
  const [typed, setTyped] = useTyped(q, search);
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!kinds) return <Skeleton active paragraph={{ rows: 8 }} />;
  const empty = kinds.every(({ id, records }) => id === 'brand' || records === 0);
  return (
    <div className="library-page">
      <header className="library-head">
        <div className="grow">
          <h1>{t('title')}</h1>
          <p className="quiet">{t('lead')}</p>
        </div>
        {can('library.write') && (
          <LinkButton to={`${place.home}/import`} icon={<UploadOutlined />} primary={empty}>
            {t('import.open')}
          </LinkButton>
        )}
        {!empty && <ExportButton icon={<DownloadOutlined />} />}
      </header>
      {!empty && (
        <Input.Search
          className="library-search-all"
          size="large"
          aria-label={t('search.label')}
          placeholder={t('search.label')}
          value={typed}
          allowClear
          onChange={({ target }) => setTyped(target.value)}
          onSearch={search}
        />
      )}
      {q !== '' ? (
        <SearchFinds q={q} />
      ) : (
        <>
          <FirstSteps kinds={kinds} />
          {!empty && <FindingSummary />}
          {!empty && <Expiring />}
          {KIND_GROUPS.map(({ key, kinds: inGroup }) => (
            <section key={key} aria-labelledby={`library-group-${key}`}>
              <h2 id={`library-group-${key}`}>{t(`group.${key}`)}</h2>
              <div className="library-kinds">
                {inGroup.flatMap((id) => {
                  const kind = kinds.find((one) => one.id === id);
                  return kind ? [<KindCard key={id} kind={kind} />] : [];
                })}
              </div>
            </section>
          ))}
        </>
      )}
    </div>
  );
}
