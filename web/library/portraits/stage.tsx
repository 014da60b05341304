import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useWorkspace } from '../../app/session';
import { GoalTag } from '../../ui/tags';
import type { Bodies } from './bodies';
import { Fields } from './fields';
import { Prose } from './prose';
import { neighboursQuery } from './queries';
import { Section } from './section';
import { StagePath } from './stage-path';
import { TouchpointTags } from './touchpoint-tags';
import { useExpected } from './use-expected';
import { useWords } from './words';

export function StagePortrait({ body }: { body: Bodies['stage'] }): ReactNode {
  const t = useWords();
  const { slug } = useWorkspace();
  const { data } = useQuery(neighboursQuery(slug, 'stage'));
  const expected = useExpected(body.expected);
  return (
    <>
      {data && <StagePath records={data} current={body.id} />}
      {body.tactic && (
        <Section title={t('stage.tactic')}>
          <Prose>{body.tactic}</Prose>
        </Section>
      )}
      <Fields
        of={[
          [t('goal'), <GoalTag key="goal" goal={body.goal} />],
          [t('touchpoints'), body.touchpoints.length > 0 && <TouchpointTags of={body.touchpoints} />],
          [t('stage.expected'), expected],
        ]}
      />
    </>
  );
}
