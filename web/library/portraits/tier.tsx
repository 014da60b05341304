import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useWorkspace } from '../../app/session';
import type { Bodies } from './bodies';
import { neighboursQuery } from './queries';
import { RuleText } from './rule-text';
import { Section } from './section';
import { TierPath } from './tier-path';
import { useWords } from './words';

export function TierPortrait({ body }: { body: Bodies['tier'] }): ReactNode {
  const t = useWords();
  const { slug } = useWorkspace();
  const { data } = useQuery(neighboursQuery(slug, 'tier'));
  return (
    <>
      <Section title={t('tier.effort')} hint={t('tier.effortHint')}>
        {data && <TierPath records={data} current={body.id} />}
      </Section>
      <Section title={t('tier.rule')}>
        <RuleText rule={body.rule} />
      </Section>
    </>
  );
}
