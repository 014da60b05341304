import { Button, Skeleton } from 'antd';
import { memo, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useWorkspace } from '../app/session';
import { ErrorNotice } from '../ui/error-notice';
import { useWords as useShared } from '../ui/words';
import { conflictText } from './conflict-text';
import { heldItem, useDesk } from './desk';
import { GLYPH } from './entry-chip';
import { useTray, type TrayItem } from './queries';
import { useWords } from './words';

/** What is approved and on no day, each with what kept it out; to be dragged, or placed by its button. */
export const Tray = memo(function Tray({ filter }: { filter: (item: TrayItem) => boolean }): ReactNode {
  const t = useWords();
  const { slug } = useWorkspace();
  const { data, error, refetch } = useTray();
  const items = data?.items.filter(filter) ?? [];
  return (
    <section className="calendar-tray" aria-label={t('tray.title')}>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton active />}
      {data && items.length === 0 && (
        <p className="quiet">
          <strong>{t('tray.empty')}</strong>
          <br />
          {t('tray.emptyText')} <Link to={`/w/${slug}/review`}>{t('empty.toReview')}</Link>
        </p>
      )}
      {items.length > 0 && (
        <>
          <p className="quiet">{t('tray.count', { n: items.length })}</p>
          <ul className="calendar-tray-list">
            {items.map((item) => (
              <Item key={item.draftId} item={item} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
});

function Item({ item }: { item: TrayItem }): ReactNode {
  const t = useWords();
  const shared = useShared();
  const desk = useDesk();
  const { title } = item;
  return (
    <li
      className={`calendar-tray-item calendar-is-${item.touchpoint}${desk.mayWrite ? ' calendar-grabbable' : ''}`}
      data-tray={desk.mayWrite ? item.draftId : undefined}
      title={desk.mayWrite ? t('tray.dragHint') : undefined}
    >
      <span className="calendar-tray-title">{title}</span>
      <span className="quiet">
        <span aria-hidden="true">{GLYPH[item.category]}</span> {shared(`category.${item.category}`)} ·{' '}
        {shared(`touchpoint.${item.touchpoint}`)} · {desk.segmentName(item.segment)}
      </span>
      <span className="calendar-tray-why">{conflictText(t, item)}</span>
      {desk.mayWrite && (
        <Button size="small" onClick={() => desk.offer(heldItem(item))} aria-label={`${t('tray.put')} ${title}`}>
          {t('tray.put')}
        </Button>
      )}
    </li>
  );
}
