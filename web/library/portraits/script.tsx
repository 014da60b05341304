import type { ReactNode } from 'react';
import type { Bodies } from './bodies';
import { Fields } from './fields';
import { Lines } from './lines';
import { Prose } from './prose';
import { Reference } from './reference';
import { References } from './references';
import { Section } from './section';
import { FactQuotes } from './fact-quotes';
import { useWords } from './words';

/** An objection as the customer says it, and how each persona answers. */
export function ScriptPortrait({ body }: { body: Bodies['script'] }): ReactNode {
  const t = useWords();
  return (
    <>
      <div className="portrait-talk portrait-talk-theirs">
        <span className="quiet">{t('script.theySay')}</span>
        <p className="portrait-objection">{body.objection}</p>
        <Lines of={body.says} look="chips" />
      </div>
      <Section title={t('script.answers')} hint={t('script.answersHint')}>
        <ol className="portrait-answers">
          {body.answers.map((answer, index) => (
            <li key={index} className="portrait-talk">
              <span className="portrait-speaker">
                {answer.persona ? <Reference kind="persona" slug={answer.persona} /> : t('script.anyone')}
              </span>
              <Prose>{answer.text}</Prose>
              <FactQuotes facts={answer.facts} product={body.product} />
              {answer.cases.length > 0 && (
                <p className="portrait-rests">
                  {t('script.cases')} <References kind="case" slugs={answer.cases} />
                </p>
              )}
            </li>
          ))}
        </ol>
      </Section>
      {body.avoid.length > 0 && (
        <Section title={t('script.avoid')}>
          <Lines of={body.avoid} look="taboo" />
        </Section>
      )}
      <Fields
        of={[
          [
            t('script.stages'),
            <References key="stages" kind="stage" slugs={body.stages} none={t('script.anyStage')} />,
          ],
          [t('script.product'), body.product && <Reference kind="product" slug={body.product} />],
        ]}
      />
    </>
  );
}
