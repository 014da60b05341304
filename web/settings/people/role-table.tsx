import type { ReactNode } from 'react';
import { useWords as useVocabulary } from '../../ui/words';
import { useWords } from '../words';
import { ABILITIES, may, ROLES } from './role-abilities';

/** Which role may do what; several roles of one person add up. */
export function RoleTable(): ReactNode {
  const t = useWords();
  const v = useVocabulary();
  return (
    <section className="paper settings-block" aria-labelledby="role-table">
      <h3 id="role-table">{t('roles.title')}</h3>
      <p className="quiet">{t('roles.lead')}</p>
      {/* A region that scrolls sideways on a phone has to be reachable by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="settings-scroll" role="group" aria-labelledby="role-table" tabIndex={0}>
        <table className="settings-grid settings-roles">
          <thead>
            <tr>
              <td />
              {ROLES.map((role) => (
                <th key={role} scope="col">
                  {v(`role.${role}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ABILITIES.map(({ key, roles }) => (
              <tr key={key}>
                <th scope="row">{t(`ability.${key}`)}</th>
                {ROLES.map((role) => (
                  <td key={role}>
                    {may(role, roles) ? (
                      <span className="settings-yes">{t('roles.may')}</span>
                    ) : (
                      <span className="quiet" aria-label={t('roles.mayNot')} role="img">
                        –
                      </span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
