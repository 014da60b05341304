import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, read } from '../../api/client';
import { problemText } from '../../words/problem-text';
import { LANGUAGES, language, speak, type Language } from '../../words/words';
import { feedAddress } from '../address';
import { useTaps } from '../queue/use-taps';
import { startOver, type Me, type Membership } from '../reads';
import { SHADES, chooseShade, useShadeChoice } from '../ui/shade';
import { Sheet } from '../ui/sheet';
import { toasts } from '../ui/toast-store';
import { go } from '../use-place';
import { useWords } from '../words';
import { Segmented } from '../../plain/segmented';

const NAMES: Record<Language, string> = { 'zh-CN': '简体中文', en: 'English' };

export function Menu({ me, workspace, onClose }: { me: Me; workspace: Membership; onClose: () => void }): ReactNode {
  const t = useWords();
  const client = useQueryClient();
  const shade = useShadeChoice();
  const waiting = useTaps(workspace.slug).length;
  const signOut = useMutation({
    mutationFn: () => read(api.DELETE('/api/v1/session')),
    meta: { quiet: true },
    onSuccess: () => startOver(client),
    onError: (error) => toasts.show({ tone: 'warn', text: problemText(error) }),
  });
  return (
    <Sheet title={me.person.name} onClose={onClose}>
      <div className="day-stack">
        <button type="button" className="day-button" onClick={() => go(feedAddress(workspace.slug))}>
          {t('menu.feed')}
        </button>
        <Segmented
          label={t('menu.language')}
          options={LANGUAGES.map((value) => ({ value, label: NAMES[value] }))}
          value={language()}
          onChange={(next) => void speak(next)}
        />
        <Segmented
          label={t('menu.shade')}
          options={SHADES.map((value) => ({ value, label: t(`menu.${value}`) }))}
          value={shade}
          onChange={chooseShade}
        />
        <a className="day-button" href="/">
          {t('menu.desk')}
        </a>
        {waiting > 0 && <p className="day-notice day-notice-warn">{t('menu.unsent', { count: waiting })}</p>}
        <button type="button" className="day-button" disabled={signOut.isPending} onClick={() => signOut.mutate()}>
          {t('menu.signOut')}
        </button>
      </div>
    </Sheet>
  );
}
