import { LockOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { fullDay } from '../../ui/when';
import type { Bodies } from './bodies';
import { validity } from './expiry';
import { Fields } from './fields';
import { Lines } from './lines';
import { Pictures } from './pictures';
import { Prose } from './prose';
import { Reference } from './reference';
import { useToday } from './use-today';
import { ValidityMark } from './validity-mark';
import { useWords } from './words';

/** Something that really happened; what must stay in the house is set apart from what may be told. */
export function MaterialPortrait({ body }: { body: Bodies['material'] }): ReactNode {
  const t = useWords();
  const { today } = useToday();
  return (
    <>
      <div className="portrait-material">
        <Prose>{body.what}</Prose>
        {body.feeling && (
          <blockquote className="portrait-quote">
            <p>{body.feeling}</p>
          </blockquote>
        )}
        <Pictures paths={body.pictures} />
      </div>
      {body.keep_private.length > 0 && (
        <section className="portrait-private" aria-label={t('material.private')}>
          <h2>
            <LockOutlined aria-hidden /> {t('material.private')}
          </h2>
          <Lines of={body.keep_private} look="private" />
          <p className="quiet">{t('material.privateText')}</p>
        </section>
      )}
      <Fields
        of={[
          [t('material.persona'), <Reference key="persona" kind="persona" slug={body.persona} />],
          [t('material.kind'), t(`material.kinds.${body.kind}`)],
          [t('material.on'), fullDay(body.happened_on)],
          [t('material.recorded'), body.recorded_on && fullDay(body.recorded_on)],
          [t('material.where'), body.where],
          [t('material.question'), body.question],
          [
            t('material.until'),
            <span key="until" className="row">
              {body.use_until ? fullDay(body.use_until) : t('material.always')}
              <ValidityMark of={validity({ until: body.use_until }, today)} />
            </span>,
          ],
        ]}
      />
    </>
  );
}
