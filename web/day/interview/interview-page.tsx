import type { ReactNode } from 'react';
import { Interviews } from '../../interview/interviews';
import { lineAddress } from '../address';
import type { Me, Membership } from '../reads';
import { leave } from '../use-place';
import { useWords } from '../words';

/** What the house asks the operator for next week, answered between two tasks. */
export function InterviewPage({ me, workspace }: { me: Me; workspace: Membership }): ReactNode {
  const t = useWords();
  const { slug } = workspace;
  return (
    <div className="day-page">
      <header className="day-head">
        <button
          type="button"
          className="day-icon-button"
          aria-label={t('back')}
          onClick={() => leave(lineAddress(slug, null))}
        >
          <span aria-hidden>‹</span>
        </button>
        <span className="day-brand day-grow">{workspace.name}</span>
      </header>
      <main>
        <h1>{t('interview.title')}</h1>
        <p className="day-quiet">{t('interview.lead')}</p>
        <Interviews workspace={slug} person={me.person.id} />
      </main>
    </div>
  );
}
