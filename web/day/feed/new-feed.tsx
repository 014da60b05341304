import type { ReactNode } from 'react';
import { copyText } from '../../plain/copy';
import { toasts } from '../ui/toast-store';
import { useWords } from '../words';
import { QrCode } from './qr-code';

/** Shown this once: whoever has the address reads the calendar. */
export function NewFeed({ url }: { url: string }): ReactNode {
  const t = useWords();
  const webcal = url.replace(/^https?:/, 'webcal:');
  const copy = async () => {
    const done = await copyText(url);
    toasts.show(done ? { tone: 'good', text: t('feed.copied') } : { tone: 'warn', text: t('feed.notCopied') });
  };
  return (
    <section className="day-card" aria-label={t('feed.new')}>
      <h2>{t('feed.new')}</h2>
      <p className="day-notice day-notice-warn">{t('feed.once')}</p>
      <p className="day-address">{url}</p>
      <div className="day-stack">
        <button type="button" className="day-button day-button-soft" onClick={() => void copy()}>
          {t('feed.copy')}
        </button>
        <a className="day-button" href={webcal}>
          {t('feed.open')}
        </a>
      </div>
      <QrCode text={webcal} label={t('feed.qr')} />
      <p className="day-quiet">{t('feed.qrHint')}</p>
    </section>
  );
}
