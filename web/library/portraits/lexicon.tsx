import type { ReactNode } from 'react';
import { useWords as useShared } from '../../ui/words';
import type { Bodies } from './bodies';
import { Section } from './section';
import { useWords } from './words';

/** Words by how much they weigh: what stops a text, what a text must add, what has a better word. */
export function LexiconPortrait({ body }: { body: Bodies['lexicon'] }): ReactNode {
  const t = useWords();
  const shared = useShared();
  return (
    <>
      {body.never_say.length > 0 && (
        <Section title={t('lexicon.never')} hint={shared('severity.block')}>
          <dl className="portrait-terms portrait-terms-never">
            {body.never_say.map(({ term, reason }) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{reason}</dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
      {body.must_say.length > 0 && (
        <Section title={t('lexicon.must')} hint={shared('severity.block')}>
          <dl className="portrait-terms">
            {body.must_say.map(({ when, say, reason }) => (
              <div key={when}>
                <dt>{t('lexicon.when', { when, say: say.join(t('lexicon.or')) })}</dt>
                <dd>{reason}</dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
      {body.replacements.length > 0 && (
        <Section title={t('lexicon.better')} hint={shared('severity.warn')}>
          <dl className="portrait-terms">
            {body.replacements.map(({ from, to, reason }) => (
              <div key={from}>
                <dt>
                  <s>{from}</s> → <strong>{to}</strong>
                </dt>
                <dd>{reason}</dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
    </>
  );
}
