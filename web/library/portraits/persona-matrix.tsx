import type { ReactNode } from 'react';
import { recordsOf, type RecordView } from './bodies';
import { Fields } from './fields';
import { Lines } from './lines';
import { PersonaPhone } from './persona-phone';
import { Reference } from './reference';
import { References } from './references';
import { useWords } from './words';

/** All personas side by side: each must be somebody of their own. */
export function PersonaMatrix({ records }: { records: RecordView[] }): ReactNode {
  const t = useWords();
  return (
    <ul className="portrait-matrix">
      {recordsOf('persona', records).map(({ slug, body }) => (
        <li key={slug}>
          <PersonaPhone body={body} />
          <h3>
            <Reference kind="persona" slug={slug} />
          </h3>
          <Fields
            of={[
              [t('persona.role'), body.role],
              [
                t('persona.serves'),
                <References key="serves" kind="segment" slugs={body.serves} none={t('persona.all')} />,
              ],
              [t('persona.tone'), body.voice.tone.length > 0 && <Lines of={body.voice.tone} look="chips" />],
              [
                t('persona.catchphrases'),
                body.voice.catchphrases.length > 0 && <Lines of={body.voice.catchphrases} look="chips" />,
              ],
              [t('persona.taboo'), body.voice.taboo.length > 0 && <Lines of={body.voice.taboo} look="taboo" />],
            ]}
          />
        </li>
      ))}
    </ul>
  );
}
