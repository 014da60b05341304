import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useSession, useWorkspace } from '../../app/session';
import { Mark } from '../../ui/tags';
import { dayIn, fullDay } from '../../ui/when';
import { useWords as useVocabulary } from '../../ui/words';
import type { Person } from '../queries';
import { useWords } from '../words';
import { useAccess } from './use-access';

interface PersonRowProps {
  readonly person: Person;
  readonly manage: boolean;
  readonly onEdit: () => void;
  readonly onPassword: (password: string) => void;
}

export function PersonRow({ person, manage, onEdit, onPassword }: PersonRowProps): ReactNode {
  const t = useWords();
  const v = useVocabulary();
  const { me } = useSession();
  const { timeZone } = useWorkspace();
  const access = useAccess(person, onPassword);
  const self = person.id === me.person.id;
  return (
    <li data-off={!person.active}>
      <div className="settings-what">
        <strong>{person.name}</strong>
        {self && <Mark tone="leaf">{t('people.self')}</Mark>}
        {person.roles.map((role) => (
          <Mark key={role}>{v(`role.${role}`)}</Mark>
        ))}
        {!person.active && <Mark tone="clay">{t('people.off')}</Mark>}
        <p className="quiet">
          {person.email} · {t('people.since', { day: fullDay(dayIn(person.joinedAt, timeZone)) })}
        </p>
      </div>
      {manage && (
        <div className="row" role="group" aria-label={t('people.acts', { name: person.name })}>
          {person.active && (
            <>
              <Button size="small" onClick={onEdit}>
                {t('people.change')}
              </Button>
              {!self && (
                <Button size="small" onClick={access.resetPassword}>
                  {t('people.reset')}
                </Button>
              )}
              {!self && (
                <Button size="small" danger onClick={access.deactivate}>
                  {t('people.deactivate')}
                </Button>
              )}
            </>
          )}
          {!person.active && (
            <Button size="small" loading={access.pending} onClick={access.activate}>
              {t('people.activate')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
