import { CheckCircleOutlined, ClockCircleOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useWorkspace } from '../../app/session';
import { fullDay, number } from '../../ui/when';
import { recordsOf, type Bodies } from './bodies';
import { Fields } from './fields';
import { neighboursQuery } from './queries';
import { Reference } from './reference';
import { Section } from './section';
import { useWords } from './words';
import { Week } from './week';

export function GroupPortrait({ body }: { body: Bodies['group'] }): ReactNode {
  const t = useWords();
  const { slug } = useWorkspace();
  const { data = [] } = useQuery({ ...neighboursQuery(slug, 'programme'), enabled: Boolean(body.programme) });
  const programme = recordsOf('programme', data).find((record) => record.slug === body.programme);
  return (
    <>
      <Fields
        of={[
          [
            t('group.stage'),
            <span key="stage" className="portrait-tag">
              {t(`group.stages.${body.stage}`)}
            </span>,
          ],
          [t('group.size'), body.size !== undefined && t('people', { count: body.size, n: number(body.size) })],
          [t('group.segment'), <Reference key="segment" kind="segment" slug={body.segment} />],
          [t('group.host'), body.persona && <Reference kind="persona" slug={body.persona} />],
          [t('group.account'), body.account],
          [t('group.opened'), body.opened_on && fullDay(body.opened_on)],
        ]}
      />
      <Section title={t('group.kocs')} hint={t('group.kocsHint')}>
        {body.kocs.length === 0 && <p className="quiet">{t('group.noKocs')}</p>}
        <ul className="portrait-kocs">
          {body.kocs.map(({ alias, identity, agreed_on: agreed }) => (
            <li key={alias}>
              <span className="portrait-initial" aria-hidden>
                {Array.from(alias)[0]}
              </span>
              <span>
                <strong>{alias}</strong> <span className="quiet">{identity}</span>
                <br />
                <span className={`portrait-mark portrait-mark-${agreed ? 'valid' : 'expiring'}`}>
                  {agreed ? <CheckCircleOutlined aria-hidden /> : <ClockCircleOutlined aria-hidden />}{' '}
                  {agreed ? t('group.agreed', { day: fullDay(agreed) }) : t('group.notAsked')}
                </span>
              </span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('group.rhythm')}>
        {body.programme ? (
          <>
            <p>
              <Reference kind="programme" slug={body.programme} />
            </p>
            {programme && <Week slots={programme.body.slots} />}
          </>
        ) : (
          <p className="quiet">{t('group.noRhythm')}</p>
        )}
      </Section>
    </>
  );
}
