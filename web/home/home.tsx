import type { ReactNode } from 'react';
import { useSession, useWorkspace } from '../app/session';
import { dayIn, fullDay } from '../ui/when';
import { ExecutionCard } from './execution-card';
import { FirstSteps } from './first-steps';
import './home.css';
import { OperatorCard } from './operator-card';
import { ReviewerCards } from './reviewer-cards';
import { SchedulerCards } from './scheduler-cards';
import { useWords } from './words';
import { WriterCards } from './writer-cards';

/** My work: what waits for me, what is due, what is late – by what my roles let me do. */
export default function Home(): ReactNode {
  const t = useWords();
  const { me } = useSession();
  const workspace = useWorkspace();
  return (
    <div className="home">
      <h1>{t('hello', { name: me.person.name })}</h1>
      <p className="quiet">
        {workspace.name} · {fullDay(dayIn(new Date(), workspace.timeZone))}
      </p>
      {workspace.can('library.write') && <FirstSteps />}
      <div className="home-cards">
        {workspace.can('review.decide') && <ReviewerCards />}
        {workspace.can('drafts.write') && <WriterCards />}
        {workspace.can('calendar.write') && <SchedulerCards />}
        {workspace.can('tasks.work') && <OperatorCard />}
      </div>
      {workspace.can('tasks.read') && <ExecutionCard />}
    </div>
  );
}
