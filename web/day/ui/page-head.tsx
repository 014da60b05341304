import type { ReactNode } from 'react';
import { lineAddress } from '../address';
import type { Membership } from '../reads';
import { leave } from '../use-place';
import { useWords } from '../words';

/** Above a page beside the day: the way back to it, and where one is. */
export function PageHead({ workspace: { slug, name } }: { workspace: Membership }): ReactNode {
  const t = useWords();
  return (
    <header className="day-head">
      <button
        type="button"
        className="day-icon-button"
        aria-label={t('back')}
        onClick={() => leave(lineAddress(slug, null))}
      >
        <span aria-hidden>‹</span>
      </button>
      <span className="day-brand day-grow">{name}</span>
    </header>
  );
}
