import { UserAddOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useState, type ReactNode } from 'react';
import { useWorkspace } from '../../app/session';
import { ErrorNotice } from '../../ui/error-notice';
import { usePeople, type Person } from '../queries';
import { PaneHead } from '../shared/pane-head';
import { SecretOnce } from '../shared/secret-once';
import { useWords } from '../words';
import { EditPerson } from './edit-person';
import { InvitePerson, type Invited } from './invite-person';
import { PersonRow } from './person-row';
import { RoleTable } from './role-table';

/** Who works here and as what. */
export function PeoplePane(): ReactNode {
  const t = useWords();
  const { can } = useWorkspace();
  const people = usePeople();
  const [inviting, setInviting] = useState(false);
  const [edited, setEdited] = useState<Person | null>(null);
  const [handOver, setHandOver] = useState<Invited | null>(null);
  const manage = can('people.manage');
  const changed = people.data?.find(({ id }) => id === edited?.id);
  return (
    <>
      <PaneHead title={t('pane.people')} lead={t(manage ? 'people.lead' : 'people.leadReader')}>
        {manage && (
          <Button type="primary" icon={<UserAddOutlined />} onClick={() => setInviting(true)}>
            {t('people.invite')}
          </Button>
        )}
      </PaneHead>
      {people.error && <ErrorNotice error={people.error} onRetry={() => void people.refetch()} />}
      {people.isPending && <Skeleton active className="paper settings-block" />}
      {people.data && (
        <ul className="settings-list gap-below" aria-label={t('pane.people')}>
          {people.data.map((person) => (
            <PersonRow
              key={person.id}
              person={person}
              manage={manage}
              onEdit={() => setEdited(person)}
              onPassword={(password) => setHandOver({ person, password })}
            />
          ))}
        </ul>
      )}
      <RoleTable />
      {inviting && (
        <InvitePerson
          onClose={() => setInviting(false)}
          onInvited={(invited) => {
            setInviting(false);
            if (invited.password !== null) setHandOver(invited);
          }}
        />
      )}
      {changed && <EditPerson key={changed.version} person={changed} onClose={() => setEdited(null)} />}
      {handOver?.password != null && (
        <SecretOnce
          title={t('people.passwordTitle', { name: handOver.person.name })}
          text={t('people.passwordText', { email: handOver.person.email })}
          label={t('people.oneTimePassword')}
          secret={handOver.password}
          onClose={() => setHandOver(null)}
        />
      )}
    </>
  );
}
