import { UploadOutlined } from '@ant-design/icons';
import { Button, Input, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useWorkspace } from '../../app/session';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNotice } from '../../ui/error-notice';
import { fullDay } from '../../ui/when';
import { useWords as useSharedWords } from '../../ui/words';
import { Crumbs } from '../crumbs';
import { LinkButton } from '../link-button';
import { useMedia } from '../queries';
import { useTyped } from '../records/use-typed';
import { useKindName, usePlace } from '../use-place';
import { useWords } from '../words';
import { UploadPicture } from './upload-picture';

/** The pictures of a brand, as pictures. */
export default function MediaPage({ uploading = false }: { uploading?: boolean }): ReactNode {
  const t = useWords();
  const s = useSharedWords();
  const go = useNavigate();
  const place = usePlace();
  const name = useKindName()('media');
  const { can } = useWorkspace();
  const [query, setQuery] = useSearchParams();
  const q = query.get('q') ?? '';
  const search = (value: string) => setQuery(value === '' ? {} : { q: value }, { replace: true });
  const [typed, setTyped] = useTyped(q, search);
  const media = useMedia(q);
  const pictures = media.data?.pages.flatMap(({ items }) => items) ?? [];
  const upload = can('library.write') && (
    <LinkButton to={`${place.kind('media')}/new`} icon={<UploadOutlined />} primary>
      {t('media.upload')}
    </LinkButton>
  );
  return (
    <div className="library-page">
      <Crumbs here={name} />
      <header className="library-head">
        <div className="grow">
          <h1>{name}</h1>
          <p className="quiet">{t('about.media')}</p>
        </div>
        {upload}
      </header>
      <div className="library-filters">
        <Input.Search
          className="library-search"
          aria-label={t('list.search', { kind: name })}
          placeholder={t('list.search', { kind: name })}
          value={typed}
          allowClear
          onChange={({ target }) => setTyped(target.value)}
          onSearch={search}
        />
      </div>
      {media.error && <ErrorNotice error={media.error} onRetry={() => void media.refetch()} />}
      {media.isPending && <Skeleton active paragraph={{ rows: 6 }} />}
      {media.data && pictures.length === 0 && (
        <EmptyState
          title={q === '' ? t('list.none', { kind: name }) : t('list.notFound', { q })}
          text={q === '' ? t('about.media') : t('list.notFoundText')}
        >
          {q === '' && upload}
        </EmptyState>
      )}
      <ul className="library-pictures">
        {pictures.map(({ slug, alt, file, rights, expires, content }) => (
          <li key={slug}>
            <Link to={place.record('media', slug)} className="library-picture">
              {content?.contentType.startsWith('image/') ? (
                <img src={content.url} alt={alt} loading="lazy" />
              ) : (
                <span className="library-picture-none">{content ? file : t('media.noBytes')}</span>
              )}
              <span className="library-picture-text">{alt}</span>
              <span className="quiet library-row-note">
                {expires ? t('media.until', { rights, day: fullDay(expires) }) : rights}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {media.hasNextPage && (
        <Button className="library-more" loading={media.isFetchingNextPage} onClick={() => void media.fetchNextPage()}>
          {s('more')}
        </Button>
      )}
      {uploading && can('library.write') && <UploadPicture onClose={() => void go(place.kind('media'))} />}
    </div>
  );
}
