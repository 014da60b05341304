import type { ReactNode } from 'react';
import { lineAddress } from '../address';
import type { Me, Membership } from '../reads';
import { go } from '../use-place';
import { useWords } from '../words';

/** Somebody whose work is elsewhere, or an address of a workspace one is not in. */
export function NotForYou({ me, instead }: { me: Me; instead: Membership | undefined }): ReactNode {
  const t = useWords();
  return (
    <main className="day-door">
      <h1>{t('notForYou.title')}</h1>
      <p>{t('notForYou.text', { name: me.person.name })}</p>
      {instead && (
        <button
          type="button"
          className="day-button day-button-main"
          onClick={() => go(lineAddress(instead.slug, null), { replace: true })}
        >
          {t('notForYou.instead', { name: instead.name })}
        </button>
      )}
      <a className="day-button" href="/">
        {t('menu.desk')}
      </a>
    </main>
  );
}
