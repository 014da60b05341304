import type { ReactNode } from 'react';
import type { Schema } from '../../api/client';
import { CategoryTag, GoalTag, TouchpointTag } from '../../ui/tags';
import type { Bodies } from './bodies';
import { Fields } from './fields';
import { Prose } from './prose';
import { Reference } from './reference';
import { Section } from './section';
import { TagName } from './tag-name';
import { useDuration } from './use-duration';
import { useWords } from './words';

type Journey = Bodies['journey'];
type Step = Journey['steps'][number];

/** What is sent when, from what starts it to what ends it. */
export function JourneyPortrait({ body }: { body: Journey }): ReactNode {
  const t = useWords();
  return (
    <>
      {body.description && <Prose>{body.description}</Prose>}
      <Fields
        of={[
          [t('journey.trigger'), <Trigger key="trigger" of={body.trigger} />],
          [t('journey.persona'), body.persona && <Reference kind="persona" slug={body.persona} />],
          [t('journey.segment'), body.segment && <Reference kind="segment" slug={body.segment} />],
          [
            t('journey.exit'),
            body.exit.length > 0 && (
              <ul className="portrait-lines">
                {body.exit.map((match, index) => (
                  <li key={index}>
                    <EventText of={match} />
                  </li>
                ))}
              </ul>
            ),
          ],
        ]}
      />
      <Section title={t('journey.steps')}>
        <ol className="portrait-journey">
          {body.steps.map((step) => (
            <JourneyStep key={step.id} step={step} />
          ))}
        </ol>
      </Section>
    </>
  );
}

function JourneyStep({ step }: { step: Step }): ReactNode {
  const t = useWords();
  const duration = useDuration();
  return (
    <li>
      <div className="portrait-when">
        <strong>{when()}</strong>
        {typeof step.anchor === 'object' && (
          <span className="quiet">
            {t('journey.from')} <EventText of={step.anchor} />
          </span>
        )}
      </div>
      <div>
        <span className="row">
          <TouchpointTag touchpoint={step.touchpoint} />
          <GoalTag goal={step.goal} />
          <CategoryTag category={step.category} />
          {step.service && <span className="portrait-tag">{t('journey.service')}</span>}
        </span>
        {step.brief && <Prose>{step.brief}</Prose>}
        <span className="portrait-references">
          {step.product && <Reference kind="product" slug={step.product} />}
          {step.offer && <Reference kind="offer" slug={step.offer} />}
          {step.case && <Reference kind="case" slug={step.case} />}
          {step.topic && <Reference kind="topic" slug={step.topic} />}
        </span>
      </div>
    </li>
  );

  function when(): string {
    if (step.after !== undefined) return t('journey.after', { duration: duration(step.after) });
    if (!step.on) return '';
    return 'day' in step.on
      ? t('journey.onDay', { day: step.on.day, at: step.on.at })
      : t('journey.onWeekday', { day: t(`weekday.${step.on.weekday}`), at: step.on.at });
  }
}

function Trigger({ of: trigger }: { of: Journey['trigger'] }): ReactNode {
  const t = useWords();
  const duration = useDuration();
  if ('event' in trigger) return <EventText of={trigger} />;
  if ('inactive_days' in trigger) return t('journey.inactive', { count: trigger.inactive_days });
  if ('stage_overdue' in trigger)
    return (
      <>
        {t('journey.overdue')} <Reference kind="stage" slug={trigger.stage_overdue} />
      </>
    );
  const { date, offset } = trigger;
  if (!offset) return t('journey.date', { date });
  const early = offset.startsWith('-');
  return t(early ? 'journey.dateBefore' : 'journey.dateAfter', { date, duration: duration(offset.replace('-', '')) });
}

/** `order.paid`, with what it is narrowed by. */
export function EventText({ of: match }: { of: Schema<'EventMatch'> }): ReactNode {
  return (
    <span className="portrait-event">
      <code>{match.event}</code>
      {match.stage && <Reference kind="stage" slug={match.stage} />}
      {match.tag && <TagName tag={match.tag} />}
      {match.product && <Reference kind="product" slug={match.product} />}
      {match.source && <Reference kind="source" slug={match.source} />}
      {match.contains && <q>{match.contains}</q>}
    </span>
  );
}
