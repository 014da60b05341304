import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore, type ReactNode } from 'react';
import { presence } from '../../api/presence';
import { useWords as useShared } from '../../ui/words';
import { dateTime, dayIn } from '../../ui/when';
import { problemText } from '../../words/problem-text';
import { lineAddress } from '../address';
import { useDay } from '../line/use-day';
import { StateMark } from '../line/state-mark';
import { Whereabouts } from '../line/whereabouts';
import { Refused } from '../line/refused';
import { shown } from '../queue/shown';
import { useTaps } from '../queue/use-taps';
import { taskRead, type Me, type Membership } from '../reads';
import { Notice } from '../ui/notice';
import { useNow } from '../ui/use-now';
import { leave } from '../use-place';
import { useWords } from '../words';
import { ActBar } from './act-bar';
import { Outcome } from './outcome';
import { ResultForm } from './result-form';
import { TaskNotices } from './task-notices';
import { TaskText } from './task-text';

interface Props {
  readonly me: Me;
  readonly workspace: Membership;
  readonly id: string;
  readonly day: string | null;
}

export function TaskPage({ me, workspace, id, day }: Props): ReactNode {
  const t = useWords();
  const s = useShared();
  const now = useNow(30_000);
  const { slug, timeZone } = workspace;
  const { data, error, refetch, dataUpdatedAt } = useQuery(taskRead(slug, id));
  const taps = useTaps(slug);
  // The way back has to work without a network too, even for who came here by a link.
  useDay(slug, day ?? dayIn(new Date(now), timeZone));
  const away = useSyncExternalStore(presence.subscribe, presence.away);
  const task = data && shown(data, taps);
  const back = () => leave(lineAddress(slug, day));
  return (
    <div className="day-page">
      <header className="day-head">
        <button type="button" className="day-icon-button" aria-label={t('back')} onClick={back}>
          <span aria-hidden>‹</span>
        </button>
        <span className="day-brand day-grow">{t('title')}</span>
      </header>
      <main>
        {!task && error && (
          <div className="day-empty">
            <h1>{t('task.notFound')}</h1>
            <p role="alert">{problemText(error)}</p>
            <button type="button" className="day-button" onClick={() => void refetch()}>
              {t('retry')}
            </button>
          </div>
        )}
        {!task && !error && <div className="day-skeleton" aria-label={t('loading')} role="status" />}
        {task && (
          <>
            <h1 className="day-task-title">
              {s(`touchpoint.${task.touchpoint}`)} <span>{dateTime(task.dueAt, timeZone)}</span>
            </h1>
            <StateMark row={task} workspace={slug} now={now} />
            <Whereabouts row={task} workspace={slug} />
            {away && (
              <Notice tone="quiet" title={t('away.title')}>
                <p>{t('away.asOf', { when: dateTime(new Date(dataUpdatedAt).toISOString(), timeZone) })}</p>
              </Notice>
            )}
            <Refused workspace={slug} taps={taps.filter((tap) => tap.task === id)} />
            <TaskNotices task={task} timeZone={timeZone} />
            <Outcome task={task} taps={taps} timeZone={timeZone} />
            {data.state === 'done' && task.state === 'done' && (
              <ResultForm key={data.version} task={data} workspace={slug} timeZone={timeZone} />
            )}
            <TaskText me={me} workspace={workspace} task={task} />
          </>
        )}
      </main>
      {task && <ActBar me={me} workspace={workspace} task={task} onEnd={back} />}
    </div>
  );
}
