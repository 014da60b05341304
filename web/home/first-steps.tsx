import { CheckCircleFilled } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWorkspace } from '../app/session';
import { firstSteps } from '../ui/first-steps';
import { useCounted } from './use-counted';
import { useWords } from './words';

/** The way from an empty workspace to the first published day. It goes away once that day is published. */
export function FirstSteps(): ReactNode {
  const t = useWords();
  const { slug } = useWorkspace();
  const counted = useCounted(true);
  const steps = counted ? firstSteps(counted) : [];
  if (steps.every(({ done }) => done)) return null;
  return (
    <section className="paper home-steps" aria-label={t('steps.title')}>
      <h2>{t('steps.title')}</h2>
      <p className="quiet">
        {t('steps.lead')} <Link to={`/w/${slug}/library/import`}>{t('steps.import')}</Link>
      </p>
      <ol>
        {steps.map(({ key, done, next, place }) => (
          <li key={key} data-next={next}>
            <Link to={`/w/${slug}/${place}`}>{t(`steps.${key}`)}</Link>
            {done && <CheckCircleFilled aria-label={t('steps.done')} />}
          </li>
        ))}
      </ol>
    </section>
  );
}
