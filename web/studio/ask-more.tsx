import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { AskForm, AskMore } from './ask';
import { listed } from '../ui/when';
import { useWords } from './words';

const NAMED = [
  'cases',
  'offer',
  'material',
  'topic',
  'group',
  'stage',
  'account',
] as const satisfies readonly (keyof AskMore)[];

/** What another place of the house asked for beside what the form asks: said, and left out with one click. */
export function MoreNote({
  form,
  onChange,
}: {
  form: AskForm;
  onChange: (changes: Partial<AskForm>) => void;
}): ReactNode {
  const t = useWords();
  const named = NAMED.flatMap((name) => {
    const value = form.more[name];
    return value === undefined ? [] : [`${t(`ask.more.${name}`)} ${listed([value].flat().map(String))}`];
  });
  if (named.length === 0) return null;
  return (
    <p className="studio-help row">
      <span>{t('ask.alsoAsked', { what: named.join('；') })}</span>
      <Button size="small" type="link" onClick={() => onChange({ more: {} })}>
        {t('ask.leaveOut')}
      </Button>
    </p>
  );
}
