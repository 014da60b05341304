import { useState, type ReactNode } from 'react';
import { toasts } from '../ui/toast-store';
import { useWords } from '../words';
import { savePictures } from './save-pictures';

export function Pictures({
  pictures,
}: {
  pictures: readonly { readonly mediaId: string; readonly url: string }[];
}): ReactNode {
  const t = useWords();
  const [saving, setSaving] = useState(false);
  if (pictures.length === 0) return null;
  const save = async () => {
    setSaving(true);
    const outcome = await savePictures(pictures);
    setSaving(false);
    if (outcome === 'failed') toasts.show({ tone: 'warn', text: t('pictures.failed') });
    if (outcome === 'downloaded') toasts.show({ tone: 'good', text: t('pictures.saved', { count: pictures.length }) });
  };
  return (
    <section className="day-card" aria-label={t('pictures.title')}>
      <h2>{t('pictures.title')}</h2>
      <ul className="day-pictures">
        {pictures.map(({ mediaId, url }, index) => (
          <li key={`${mediaId}-${String(index)}`}>
            <a href={url} target="_blank" rel="noreferrer">
              <img src={url} alt={t('pictures.one', { n: index + 1 })} loading="lazy" />
            </a>
          </li>
        ))}
      </ul>
      <button type="button" className="day-button day-button-soft" disabled={saving} onClick={() => void save()}>
        {saving ? t('pictures.saving') : t('pictures.save', { count: pictures.length })}
      </button>
      <p className="day-quiet">{t('pictures.hint')}</p>
    </section>
  );
}
