import type { ReactNode } from 'react';
import { useSession, useWorkspace } from '../app/session';
import { useExcerpt } from '../preview/use-excerpt';
import { Skeleton } from 'antd';
import { dayIn, timeOfDay } from '../ui/when';
import { ownTasks } from './own-tasks';
import { useDayTasks } from './queries';
import { useWords } from './words';

/** For who posts and sends: their own tasks of today, on the page made for it. Whoever oversees others sees theirs elsewhere. */
export function OperatorCard(): ReactNode {
  const t = useWords();
  const readable = useExcerpt();
  const { me } = useSession();
  const { slug, timeZone } = useWorkspace();
  const tasks = useDayTasks(dayIn(new Date(), timeZone), true);
  const left = ownTasks(tasks.data?.items ?? [], me.person.id);
  return (
    <section className="paper home-card" aria-label={t('day.title')}>
      <header>
        <h2>{t('day.title')}</h2>
        {tasks.data && <span className="home-count">{left.length}</span>}
      </header>
      {tasks.isPending && <Skeleton active title={false} paragraph={{ rows: 3 }} />}
      {tasks.data && left.length === 0 && <p className="quiet">{t('day.quiet')}</p>}
      <ul>
        {left.slice(0, 5).map((task) => (
          <li key={task.id}>
            <a className="ellipsis" href={`/day/${slug}`}>
              {readable(task.excerpt)}
            </a>
            <span className="quiet home-aside">{timeOfDay(task.dueAt, timeZone)}</span>
          </li>
        ))}
      </ul>
      <a className="home-go" href={`/day/${slug}`}>
        {t('day.go')}
      </a>
    </section>
  );
}
