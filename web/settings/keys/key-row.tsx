import { useMutation } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { useState, type ReactNode } from 'react';
import { api, read } from '../../api/client';
import { useWorkspace } from '../../app/session';
import { Mark } from '../../ui/tags';
import { ago, dateTime } from '../../ui/when';
import { useWords as useVocabulary } from '../../ui/words';
import { HERE, useRefresh, type ApiKey } from '../queries';
import { useWords } from '../words';

export function KeyRow({ apiKey }: { apiKey: ApiKey }): ReactNode {
  const t = useWords();
  const v = useVocabulary();
  const { message } = App.useApp();
  const { slug: workspace, timeZone } = useWorkspace();
  const refresh = useRefresh();
  const { id, name, prefix, roles, createdAt, lastUsedAt, expiresAt, revokedAt } = apiKey;
  const [now] = useState(() => Date.now());
  const expired = expiresAt !== null && Date.parse(expiresAt) <= now;
  const revoke = useMutation({
    mutationFn: () => read(api.DELETE(`${HERE}/api-keys/{key}`, { params: { path: { workspace, key: id } } })),
    onSuccess: () => {
      void message.success(t('keys.revoked', { name }));
      return refresh('api-keys');
    },
  });
  return (
    <li data-off={revokedAt !== null || expired}>
      <div className="settings-what">
        <strong>{name}</strong>
        {roles.map((role) => (
          <Mark key={role}>{v(`role.${role}`)}</Mark>
        ))}
        {revokedAt !== null && <Mark tone="clay">{t('keys.off')}</Mark>}
        {revokedAt === null && expired && <Mark tone="straw">{t('keys.expired')}</Mark>}
        <p className="quiet">
          <code>{prefix}…</code> · {t('keys.created', { at: dateTime(createdAt, timeZone) })} ·{' '}
          {lastUsedAt === null ? t('keys.unused') : t('keys.used', { when: ago(lastUsedAt) })}
          {expiresAt !== null && ` · ${t('keys.expires', { at: dateTime(expiresAt, timeZone) })}`}
        </p>
      </div>
      {revokedAt === null && (
        <Popconfirm
          title={t('keys.revokeTitle', { name })}
          description={t('keys.revokeText')}
          okText={t('keys.revoke')}
          cancelText={v('cancel')}
          okButtonProps={{ danger: true }}
          onConfirm={() => revoke.mutate()}
        >
          <Button size="small" danger loading={revoke.isPending} aria-label={t('keys.revokeNamed', { name })}>
            {t('keys.revoke')}
          </Button>
        </Popconfirm>
      )}
    </li>
  );
}
