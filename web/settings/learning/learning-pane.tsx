import { Alert, Button, Skeleton, Switch } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWorkspace } from '../../app/session';
import { ErrorNotice } from '../../ui/error-notice';
import { Mark, TouchpointTag } from '../../ui/tags';
import { usePhrases } from '../../ui/use-phrases';
import { problemText } from '../../words/problem-text';
import { useWorkspaceFacts } from '../queries';
import { PaneHead } from '../shared/pane-head';
import { useWords } from '../words';
import { useLearning, useLearns, useMute, type LearningView } from './queries';
import './learning.css';

/** What later drafts learn from earlier ones: each thing with why, and a way to leave it out. */
export function LearningPane(): ReactNode {
  const t = useWords();
  const { can } = useWorkspace();
  const facts = useWorkspaceFacts();
  const learning = useLearning();
  const learns = useLearns(facts.data);
  return (
    <>
      <PaneHead title={t('pane.learning')} lead={t('learning.lead')} />
      {learning.error && <ErrorNotice error={learning.error} onRetry={() => void learning.refetch()} />}
      {learning.isPending && <Skeleton active className="paper settings-block" />}
      {learning.data && (
        <>
          <section className="paper settings-block">
            <label className="row">
              <Switch
                checked={learning.data.learning}
                disabled={!can('settings.write') || !facts.data}
                loading={learns.isPending}
                onChange={(on) => learns.mutate(on)}
              />
              <strong>{t('learning.on')}</strong>
            </label>
            {!learning.data.learning && <p>{t('learning.off')}</p>}
            {!can('settings.write') && <p className="quiet">{t('learning.admin')}</p>}
            {learns.error && <Alert type="error" showIcon title={problemText(learns.error)} />}
          </section>
          <Things view={learning.data} />
        </>
      )}
    </>
  );
}

function Things({ view }: { view: LearningView }): ReactNode {
  const t = useWords();
  const told = usePhrases('reasons');
  const lesson = usePhrases('lessons');
  const { slug } = useWorkspace();
  return (
    <>
      <section className="paper settings-block" aria-label={t('learning.good')}>
        <h3>{t('learning.good')}</h3>
        {view.exemplars.length === 0 && <p className="quiet">{t('learning.goodNone')}</p>}
        <ul className="learning-list">
          {view.exemplars.map((one) => (
            <Thing key={one.id} thing={one}>
              <Link to={`/w/${slug}/studio/drafts/${one.draftId}`} className="learning-text">
                {one.text}
              </Link>
              <p className="quiet">
                {told(one.phrases, one.why)} · {t('learning.uses', { count: one.uses })}
              </p>
              {one.unfit && <Mark tone="straw">{t(`learning.${one.unfit}`)}</Mark>}
            </Thing>
          ))}
        </ul>
      </section>
      <section className="paper settings-block" aria-label={t('learning.lessons')}>
        <h3>{t('learning.lessons')}</h3>
        {view.lessons.length === 0 && <p className="quiet">{t('learning.lessonsNone')}</p>}
        <ul className="learning-list">
          {view.lessons.map((one) => (
            <Thing key={one.id} thing={one}>
              <strong>{lesson(one.instructs, one.instruction)}</strong>
              <p className="quiet">{told(one.phrases, one.why)}</p>
            </Thing>
          ))}
        </ul>
      </section>
    </>
  );
}

type Learned = Pick<LearningView['lessons'][number], 'id' | 'touchpoint' | 'muted'>;

function Thing({ thing, children }: { thing: Learned; children: ReactNode }): ReactNode {
  const t = useWords();
  const { can } = useWorkspace();
  const mute = useMute();
  const { id: learned, touchpoint, muted } = thing;
  return (
    <li className={muted ? 'learning-muted' : undefined}>
      <div className="learning-said">
        <TouchpointTag touchpoint={touchpoint} />
        {children}
        {muted && <p className="quiet">{t('learning.mutedBy', { by: muted.by })}</p>}
        {mute.error && <Alert type="error" showIcon title={problemText(mute.error)} />}
      </div>
      {can('drafts.write') && (
        <Button size="small" loading={mute.isPending} onClick={() => mute.mutate({ learned, muted: muted === null })}>
          {t(muted === null ? 'learning.mute' : 'learning.unmute')}
        </Button>
      )}
    </li>
  );
}
