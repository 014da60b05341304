import { useMutation } from '@tanstack/react-query';
import { App } from 'antd';
import { api, read } from '../../api/client';
import { useWorkspace } from '../../app/session';
import { useWords as useVocabulary } from '../../ui/words';
import { HERE, useRefresh, type Person } from '../queries';
import { useWords } from '../words';

/** Lets a person in and keeps them out; what takes something away says first what will happen. */
export function useAccess(person: Person, onPassword: (password: string) => void) {
  const t = useWords();
  const v = useVocabulary();
  const { modal, message } = App.useApp();
  const { slug: workspace } = useWorkspace();
  const refresh = useRefresh();
  const params = { path: { workspace, person: person.id } };
  const switchAccess = useMutation({
    mutationFn: (to: 'activate' | 'deactivate') =>
      read(
        to === 'activate'
          ? api.POST(`${HERE}/people/{person}/activate`, { params })
          : api.POST(`${HERE}/people/{person}/deactivate`, { params }),
      ),
    onSuccess: async (after) => {
      void message.success(t(after.active ? 'people.activated' : 'people.deactivated', { name: person.name }));
      await refresh('people', 'accounts');
    },
  });
  const reset = useMutation({
    mutationFn: () => read(api.POST(`${HERE}/people/{person}/password-reset`, { params })),
    onSuccess: ({ oneTimePassword }) => {
      onPassword(oneTimePassword);
      void refresh();
    },
  });
  const ask = (
    what: { title: string; content: string; okText: string; danger: boolean },
    act: () => Promise<unknown>,
  ) =>
    modal.confirm({
      title: what.title,
      content: what.content,
      okText: what.okText,
      cancelText: v('cancel'),
      okButtonProps: { danger: what.danger },
      // A refusal is told in a toast; the question is answered either way.
      onOk: () => act().catch(() => undefined),
    });
  const { name } = person;
  return {
    pending: switchAccess.isPending,
    activate: () => switchAccess.mutate('activate'),
    deactivate: () =>
      void ask(
        {
          title: t('people.deactivateTitle', { name }),
          content: t('people.deactivateText'),
          okText: t('people.deactivate'),
          danger: true,
        },
        () => switchAccess.mutateAsync('deactivate'),
      ),
    resetPassword: () =>
      void ask(
        {
          title: t('people.resetTitle', { name }),
          content: t('people.resetText'),
          okText: t('people.reset'),
          danger: false,
        },
        () => reset.mutateAsync(),
      ),
  };
}
