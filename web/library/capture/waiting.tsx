import { ClockCircleOutlined, LoadingOutlined, WarningOutlined } from '@ant-design/icons';
import { Button, Popconfirm } from 'antd';
import type { ReactNode } from 'react';
import { ago } from '../../ui/when';
import type { Parcel } from './outbox';
import type { OnTheWay } from './use-outbox';
import { useWords } from './words';

/** What is still on this device: waiting for the line, on its way, or not taken. */
export function Waiting({
  parcels,
  sending,
  onDrop,
}: {
  parcels: readonly Parcel[];
  sending: OnTheWay | null;
  onDrop: (parcel: Parcel) => void;
}): ReactNode {
  const t = useWords();
  if (parcels.length === 0) return null;
  return (
    <section className="capture-waiting" aria-label={t('waiting.title')}>
      <h2>{t('waiting.title')}</h2>
      <ul>
        {parcels.map((parcel) => (
          <li key={parcel.id}>
            <span className="capture-line">{parcel.body.what}</span>
            <span className="quiet">{ago(parcel.at)}</span>
            <span role="status">{stateOf(parcel)}</span>
            {parcel.refused !== undefined && (
              <Popconfirm title={t('waiting.dropAsk')} okText={t('waiting.drop')} onConfirm={() => onDrop(parcel)}>
                <Button size="small">{t('waiting.drop')}</Button>
              </Popconfirm>
            )}
          </li>
        ))}
      </ul>
    </section>
  );

  function stateOf(parcel: Parcel): ReactNode {
    if (parcel.refused !== undefined)
      return (
        <span className="capture-wrong">
          <WarningOutlined aria-hidden /> {t('waiting.refused', { why: parcel.refused })}
        </span>
      );
    if (sending?.id !== parcel.id)
      return (
        <>
          <ClockCircleOutlined aria-hidden /> {t('waiting.line')}
        </>
      );
    const { length } = parcel.photos;
    return (
      <>
        <LoadingOutlined aria-hidden />{' '}
        {sending.done < length ? t('waiting.photo', { n: sending.done + 1, of: length }) : t('waiting.words')}
        <progress max={length + 1} value={sending.done} aria-label={t('waiting.progress')} />
      </>
    );
  }
}
