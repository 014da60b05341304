import { UserOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import type { ReactNode } from 'react';
import { api, read } from '../api/client';
import { LANGUAGE_NAMES, LANGUAGES, language, speak } from '../words/words';
import { useShade, type ShadeChoice } from './look';
import { useSession } from './session';
import { useWords } from './words';

const SHADES: readonly ShadeChoice[] = ['light', 'dark', 'system'];

export function AccountMenu(): ReactNode {
  const t = useWords();
  const { me } = useSession();
  const { choice, choose } = useShade();
  const client = useQueryClient();
  const signOut = useMutation({
    mutationFn: () => read(api.DELETE('/api/v1/session')),
    onSuccess: () => {
      client.clear();
      window.location.assign('/sign-in');
    },
  });
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectable: true,
        selectedKeys: [language(), choice],
        items: [
          {
            type: 'group',
            label: t('account.language'),
            children: LANGUAGES.map((key) => ({ key, label: LANGUAGE_NAMES[key], onClick: () => void speak(key) })),
          },
          {
            type: 'group',
            label: t('account.shade'),
            children: SHADES.map((key) => ({ key, label: t(`account.${key}`), onClick: () => choose(key) })),
          },
          { type: 'divider' },
          {
            key: 'password',
            label: t('account.password'),
            onClick: () => window.location.assign('/sign-in?choose=password'),
          },
          { key: 'docs', label: <a href="/api/docs">{t('account.docs')}</a> },
          { key: 'out', label: t('account.signOut'), onClick: () => signOut.mutate() },
        ],
      }}
    >
      <Button type="text" icon={<UserOutlined />} aria-label={t('account.open')}>
        <span className="wide-only">{me.person.name}</span>
      </Button>
    </Dropdown>
  );
}
