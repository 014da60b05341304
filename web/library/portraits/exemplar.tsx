import type { ReactNode } from 'react';
import { CategoryTag, GoalTag, TouchpointTag } from '../../ui/tags';
import { fullDay, number } from '../../ui/when';
import type { Bodies } from './bodies';
import { Fields } from './fields';
import { Reference } from './reference';
import { Sample } from './sample';
import { Section } from './section';
import { usePersona } from './use-persona';
import { useWords } from './words';

const COUNTED = ['reach', 'likes', 'replies', 'orders'] as const;

/** A text that worked, as it was seen, and what it brought. */
export function ExemplarPortrait({ body }: { body: Bodies['exemplar'] }): ReactNode {
  const t = useWords();
  const persona = usePersona(body.persona);
  const counted = COUNTED.flatMap((what) => {
    const n = body.result?.[what];
    return n === undefined ? [] : [{ what, n }];
  });
  return (
    <div className="portrait-exemplar">
      <Sample sample={body} persona={persona} />
      <div>
        {counted.length > 0 && (
          <Section title={t('exemplar.result')} hint={body.result?.posted_on && fullDay(body.result.posted_on)}>
            <dl className="portrait-figures">
              {counted.map(({ what, n }) => (
                <div key={what}>
                  <dt>{t(`exemplar.${what}`)}</dt>
                  <dd>{number(n)}</dd>
                </div>
              ))}
            </dl>
          </Section>
        )}
        <Fields
          of={[
            [t('touchpoints'), <TouchpointTag key="touchpoint" touchpoint={body.touchpoint} />],
            [t('goal'), <GoalTag key="goal" goal={body.goal} />],
            [t('category'), <CategoryTag key="category" category={body.category} />],
            [t('exemplar.segment'), body.segment && <Reference kind="segment" slug={body.segment} />],
            [t('exemplar.persona'), body.persona && <Reference kind="persona" slug={body.persona} />],
            [t('exemplar.product'), body.product && <Reference kind="product" slug={body.product} />],
            [
              t('exemplar.cases'),
              body.cases.length > 0 && body.cases.map((slug) => <Reference key={slug} kind="case" slug={slug} />),
            ],
          ]}
        />
      </div>
    </div>
  );
}
