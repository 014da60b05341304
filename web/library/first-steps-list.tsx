import { CheckCircleFilled } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWorkspace } from '../app/session';
import { firstSteps } from '../ui/first-steps';
import { LinkButton } from './link-button';
import type { KindInfo } from './queries';
import { usePlace } from './use-place';
import { useWords } from './words';

/** The part of the first steps that is done here; it goes away once it is done. */
export function FirstSteps({ kinds }: { kinds: readonly KindInfo[] }): ReactNode {
  const t = useWords();
  const place = usePlace();
  const { slug, can } = useWorkspace();
  const records = Object.fromEntries(kinds.map(({ id, records: count }) => [id, count]));
  const steps = firstSteps({ records, accounts: 0, drafts: 0, entries: 0, releases: 0 }).slice(0, 4);
  if (!can('library.write') || steps.every(({ done }) => done)) return null;
  return (
    <section className="paper library-steps" aria-labelledby="library-steps">
      <h2 id="library-steps">{t('steps.title')}</h2>
      <p className="quiet">{t('steps.lead')}</p>
      <ol>
        {steps.map(({ key, done, next, place: where }) => (
          <li key={key} className={done ? 'library-step-done' : next ? 'library-step-next' : ''}>
            <span className="library-step-mark" aria-hidden="true">
              {done ? <CheckCircleFilled /> : null}
            </span>
            <span className="grow">
              <Link to={`/w/${slug}/${where}`}>{t(`steps.${key as 'persona'}`)}</Link>
              {done && <span className="quiet"> {t('steps.done')}</span>}
              <span className="quiet library-row-note">{t(`steps.${key as 'persona'}Why`)}</span>
            </span>
          </li>
        ))}
      </ol>
      <div className="row">
        <span className="quiet">{t('steps.or')}</span>
        <LinkButton to={`${place.home}/import`}>{t('import.open')}</LinkButton>
      </div>
    </section>
  );
}
