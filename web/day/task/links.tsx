import type { ReactNode } from 'react';
import { copyText } from '../../plain/copy';
import { toasts } from '../ui/toast-store';
import { useWords } from '../words';

export function Links({ links }: { links: readonly { readonly title: string; readonly url: string }[] }): ReactNode {
  const t = useWords();
  if (links.length === 0) return null;
  const copy = async (url: string) => {
    if (await copyText(url)) toasts.show({ tone: 'good', text: t('copy.done') });
  };
  return (
    <section className="day-card" aria-label={t('links.title')}>
      <h2>{t('links.title')}</h2>
      <ul className="day-plain">
        {links.map(({ title, url }) => (
          <li key={url} className="day-link">
            <span className="day-grow">
              {title}
              <small className="day-quiet">{url}</small>
            </span>
            <button
              type="button"
              className="day-button day-button-small"
              aria-label={`${t('links.copy')}: ${title}`}
              onClick={() => void copy(url)}
            >
              {t('links.copy')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
