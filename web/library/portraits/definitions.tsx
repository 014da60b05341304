import type { ReactNode } from 'react';
import { GoalTag, TouchpointTag } from '../../ui/tags';
import { fullDay, number } from '../../ui/when';
import type { Bodies } from './bodies';
import { validity } from './expiry';
import { Fields } from './fields';
import { EventText } from './journey';
import { Lines } from './lines';
import { Picture } from './picture';
import { Prose } from './prose';
import { Reference } from './reference';
import { TagName } from './tag-name';
import { useDuration } from './use-duration';
import { useToday } from './use-today';
import { ValidityMark } from './validity-mark';
import { useWords } from './words';

/** The kinds that a clean list of fields says everything of. */
export function TopicPortrait({ body }: { body: Bodies['topic'] }): ReactNode {
  const t = useWords();
  return (
    <>
      <p className="portrait-who">{body.question}</p>
      <Fields
        of={[
          [t('topic.angles'), body.angles.length > 0 && <Lines of={body.angles} />],
          [t('topic.segment'), body.segment && <Reference kind="segment" slug={body.segment} />],
          [t('topic.persona'), body.persona && <Reference kind="persona" slug={body.persona} />],
          [t('topic.items'), body.budget?.items !== undefined && number(body.budget.items)],
          [t('topic.until'), body.budget?.until && fullDay(body.budget.until)],
          [t('topic.verdict'), body.verdict ?? <span className="quiet">{t('topic.open')}</span>],
        ]}
      />
    </>
  );
}

export function ObjectivePortrait({ body }: { body: Bodies['objective'] }): ReactNode {
  const t = useWords();
  return (
    <>
      <p className="portrait-who">{body.prove}</p>
      <Fields
        of={[
          [t('goal'), <GoalTag key="goal" goal={body.goal} />],
          [t('objective.period'), `${fullDay(body.from)} – ${fullDay(body.to)}`],
          [t('objective.metric'), body.metric],
          [t('objective.target'), body.target !== undefined && number(body.target)],
        ]}
      />
    </>
  );
}

export function TouchpointPortrait({ body }: { body: Bodies['touchpoint'] }): ReactNode {
  const t = useWords();
  const { limits } = body;
  const most = (n: number | undefined) => n !== undefined && number(n);
  return (
    <Fields
      of={[
        [t('touchpoints'), <TouchpointTag key="touchpoint" touchpoint={body.id} />],
        [t('touchpoint.characters'), most(limits.characters)],
        [t('touchpoint.bytes'), most(limits.bytes)],
        [t('touchpoint.lines'), most(limits.lines)],
        [t('touchpoint.pictures'), most(limits.pictures)],
      ]}
    />
  );
}

export function TagPortrait({ body }: { body: Bodies['tag'] }): ReactNode {
  const t = useWords();
  return (
    <Fields
      of={[
        [t('tag.kind'), t(`tag.kinds.${body.kind}`)],
        [t('tag.values'), <Lines key="values" of={body.values.map(({ name }) => name)} look="chips" />],
      ]}
    />
  );
}

export function TagRulePortrait({ body }: { body: Bodies['tag_rule'] }): ReactNode {
  const t = useWords();
  const duration = useDuration();
  return (
    <Fields
      of={[
        [t('tagRule.when'), <EventText key="when" of={body.when} />],
        [t('tagRule.add'), body.add && <TagName tag={body.add} />],
        [t('tagRule.remove'), body.remove && <TagName tag={body.remove} />],
        [t('tagRule.expires'), body.expires_after && duration(body.expires_after)],
      ]}
    />
  );
}

export function SourcePortrait({ body }: { body: Bodies['source'] }): ReactNode {
  const t = useWords();
  return (
    <>
      <Fields of={[[t('source.kind'), t(`source.kinds.${body.kind}`)]]} />
      <ul className="portrait-hooks">
        {body.hooks.map((hook) => (
          <li key={hook.id} className="paper">
            <h3>
              {hook.name} <span className="portrait-kind">{t(`source.hooks.${hook.kind}`)}</span>
            </h3>
            {hook.gives && <p>{hook.gives}</p>}
            {hook.greeting && (
              <div className="portrait-talk">
                <span className="quiet">{t('source.greeting')}</span>
                <Prose>{hook.greeting}</Prose>
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

export function MediaPortrait({ body }: { body: Bodies['media'] }): ReactNode {
  const t = useWords();
  const { today } = useToday();
  return (
    <div className="portrait-lead">
      <Picture path={`media/${body.file}`} className="portrait-media" />
      <Fields
        of={[
          [t('media.alt'), body.alt],
          [t('media.rights'), body.rights],
          [
            t('media.until'),
            <span key="until" className="row">
              {body.expires ? fullDay(body.expires) : t('material.always')}
              <ValidityMark of={validity({ until: body.expires }, today)} />
            </span>,
          ],
          [t('media.tags'), body.tags.length > 0 && <Lines of={body.tags} look="chips" />],
          [t('media.file'), body.file],
        ]}
      />
    </div>
  );
}
