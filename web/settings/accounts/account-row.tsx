import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Mark } from '../../ui/tags';
import { useWords as useVocabulary } from '../../ui/words';
import { TOUCHPOINTS } from '../../ui/vocabulary';
import type { Account } from '../queries';
import { useWords } from '../words';
import { PERIODS } from './quotas';
import { useArchive } from './use-archive';
import type { Choices } from './use-choices';

interface AccountRowProps {
  readonly account: Account;
  readonly choices: Choices;
  readonly write: boolean;
  readonly onEdit: () => void;
}

/** Who speaks, who works it, whom it serves, and its own limits where it has some. */
export function AccountRow({ account, choices, write, onEdit }: AccountRowProps): ReactNode {
  const t = useWords();
  const v = useVocabulary();
  const { archive, restore, pending } = useArchive();
  const { name, slug, persona, operatorId, segments, groups, active, archivedAt } = account;
  const names = (list: 'segments' | 'groups', ids: readonly string[]) =>
    ids.map((id) => choices.nameOf(list, id)).join(t('value.comma'));
  const own = TOUCHPOINTS.flatMap((touchpoint) => {
    const quota: Partial<Record<string, number>> | undefined = account.quotas?.[touchpoint];
    const given = PERIODS.filter((period) => quota?.[period] !== undefined).map((period) =>
      t(`quota.most.${period}`, { n: quota?.[period] ?? 0 }),
    );
    return given.length === 0 ? [] : [`${v(`touchpoint.${touchpoint}`)} ${given.join(t('value.comma'))}`];
  });
  return (
    <li data-off={archivedAt !== null || !active}>
      <div className="settings-what">
        <strong>{name}</strong>
        {archivedAt === null && !active && <Mark tone="straw">{t('accounts.paused')}</Mark>}
        {archivedAt === null && operatorId === null && <Mark tone="clay">{t('accounts.nobody')}</Mark>}
        <p className="quiet">
          {slug} · {t('accounts.speaks', { persona: choices.nameOf('personas', persona) })}
          {operatorId !== null && ` · ${t('accounts.worked', { name: choices.nameOf('people', operatorId) })}`}
        </p>
        {segments.length > 0 && <p className="quiet">{t('accounts.serves', { names: names('segments', segments) })}</p>}
        {groups.length > 0 && <p className="quiet">{t('accounts.hosts', { names: names('groups', groups) })}</p>}
        {own.length > 0 && <p className="quiet">{t('accounts.own', { quotas: own.join(t('value.semicolon')) })}</p>}
      </div>
      {write && (
        <div className="row" role="group" aria-label={t('accounts.acts', { name })}>
          {archivedAt === null ? (
            <>
              <Button size="small" onClick={onEdit}>
                {t('accounts.edit')}
              </Button>
              <Button size="small" loading={pending} onClick={() => archive(account)}>
                {t('accounts.archive')}
              </Button>
            </>
          ) : (
            <Button size="small" loading={pending} onClick={() => restore(account)}>
              {t('accounts.restore')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
