import type { ReactNode } from 'react';
import type { Bodies } from './bodies';
import { DayLine } from './day-line';
import { Lines } from './lines';
import { Prose } from './prose';
import { RuleText } from './rule-text';
import { Section } from './section';
import { useWords } from './words';

export function SegmentPortrait({ body }: { body: Bodies['segment'] }): ReactNode {
  const t = useWords();
  return (
    <>
      {body.who && <p className="portrait-who">{body.who}</p>}
      {body.description && <Prose>{body.description}</Prose>}
      <div className="portrait-pair">
        {body.needs.length > 0 && (
          <Section title={t('segment.needs')}>
            <Lines of={body.needs} />
          </Section>
        )}
        {body.pains.length > 0 && (
          <Section title={t('segment.pains')}>
            <Lines of={body.pains} />
          </Section>
        )}
      </div>
      {body.words.length > 0 && (
        <Section title={t('segment.words')} hint={t('segment.wordsHint')}>
          <Lines of={body.words} look="chips" />
        </Section>
      )}
      {body.scenes.length > 0 && (
        <Section title={t('segment.scenes')} hint={t('segment.scenesHint')}>
          <DayLine scenes={body.scenes} />
        </Section>
      )}
      <Section title={t('segment.rule')}>
        <RuleText rule={body.rule} />
      </Section>
    </>
  );
}
