import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { partsOf } from '../preview/parts';
import { useFilled } from '../preview/use-filled';
import { TextDiff } from '../ui/text-diff';
import type { Draft } from './queries';
import type { Editing } from './use-editing';
import { usePartName } from './use-part-name';
import { useWords } from './words';

/** Somebody else saved while one was writing: both texts, and the choice between them. Nothing of either is lost. */
export function StaleNotice({ latest, editing }: { latest: Draft; editing: Editing }): ReactNode {
  const t = useWords();
  const name = usePartName();
  const filled = useFilled();
  const theirs = new Map(partsOf(latest.current.body).map(({ part, text }) => [part, text]));
  const differing = partsOf(editing.body).filter(({ part, text }) => theirs.get(part) !== text);
  return (
    <Alert
      type="warning"
      showIcon
      className="notice"
      title={t('stale.title')}
      description={
        <>
          <p>{t('stale.text', { number: latest.number })}</p>
          {differing.map(({ part, text }) => (
            <div key={part}>
              <strong>{name(editing.body, part)}</strong>
              <TextDiff before={filled(theirs.get(part) ?? '')} after={filled(text)} />
            </div>
          ))}
          <div className="row">
            <Button
              type="primary"
              loading={editing.saving.isPending}
              onClick={() => void editing.save(latest).catch(() => undefined)}
            >
              {t('stale.mine')}
            </Button>
            <Button onClick={editing.drop}>{t('stale.theirs')}</Button>
          </div>
        </>
      }
    />
  );
}
