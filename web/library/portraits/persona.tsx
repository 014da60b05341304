import type { ReactNode } from 'react';
import type { Bodies } from './bodies';
import { Fields } from './fields';
import { Lines } from './lines';
import { PersonaPhone } from './persona-phone';
import { Prose } from './prose';
import { References } from './references';
import { Sample } from './sample';
import { Section } from './section';
import { useWords } from './words';

/** A persona as its customers meet it, beside who it is and how it speaks. */
export function PersonaPortrait({ body }: { body: Bodies['persona'] }): ReactNode {
  const t = useWords();
  const { voice } = body;
  const posts = body.samples.filter(({ touchpoint }) => touchpoint === 'moments');
  const talks = body.samples.filter(({ touchpoint }) => touchpoint !== 'moments');
  return (
    <div className="portrait-persona">
      <PersonaPhone body={body}>
        {posts.length > 0 && (
          <div className="portrait-phone-feed" role="group" aria-label={t('persona.posts')}>
            {posts.map((sample, index) => (
              <Sample key={index} sample={sample} persona={body} />
            ))}
          </div>
        )}
      </PersonaPhone>
      <div>
        <Fields
          of={[
            [t('persona.role'), body.role],
            [
              t('persona.serves'),
              <References key="serves" kind="segment" slugs={body.serves} none={t('persona.all')} />,
            ],
          ]}
        />
        {body.story && (
          <Section title={t('persona.story')}>
            <Prose>{body.story}</Prose>
          </Section>
        )}
        {body.values.length > 0 && (
          <Section title={t('persona.values')}>
            <Lines of={body.values} />
          </Section>
        )}
        <Section title={t('persona.voice')}>
          <Fields
            of={[
              [t('persona.tone'), voice.tone.length > 0 && <Lines of={voice.tone} look="chips" />],
              [
                t('persona.catchphrases'),
                voice.catchphrases.length > 0 && <Lines of={voice.catchphrases} look="chips" />,
              ],
              [t('persona.self'), voice.self],
              [t('persona.emoji'), t(`persona.emojis.${voice.emoji}`)],
            ]}
          />
          <div className="portrait-pair">
            <div>
              <h3>{t('persona.do')}</h3>
              <Lines of={voice.do} />
            </div>
            <div>
              <h3>{t('persona.dont')}</h3>
              <Lines of={voice.dont} />
            </div>
          </div>
        </Section>
        {voice.taboo.length > 0 && (
          <Section title={t('persona.taboo')} hint={t('persona.tabooHint')}>
            <Lines of={voice.taboo} look="taboo" />
          </Section>
        )}
        {talks.length > 0 && (
          <Section title={t('persona.talks')}>
            <div className="portrait-talks">
              {talks.map((sample, index) => (
                <Sample key={index} sample={sample} persona={body} />
              ))}
            </div>
          </Section>
        )}
      </div>
    </div>
  );
}
