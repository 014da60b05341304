import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { useWords as useVocabulary } from '../../ui/words';
import { useWords } from '../words';
import { ChangeTable } from './change-table';
import type { Clash } from './use-editing';

/** Unsaved work that came back, or work that somebody else's change has overtaken: nothing is lost of either. */
export function EditingNotes({
  restored,
  clash,
  onMine,
  onDrop,
}: {
  restored: boolean;
  clash: Clash;
  onMine: () => void;
  onDrop: () => void;
}): ReactNode {
  const t = useWords();
  const v = useVocabulary();
  if (clash !== null)
    return (
      <Alert
        type="warning"
        showIcon
        className="gap-below"
        title={t('clash.title')}
        description={
          <>
            <p>{t('clash.text')}</p>
            {clash.length > 0 && (
              <div className="settings-changes">
                <ChangeTable changes={clash} headings={[t('clash.latest'), t('clash.mine')]} />
              </div>
            )}
            <div className="row">
              <Button onClick={onMine}>{t('clash.keepMine')}</Button>
              <Button onClick={onDrop}>{t('clash.takeLatest')}</Button>
            </div>
          </>
        }
      />
    );
  if (!restored) return null;
  return (
    <Alert
      type="info"
      showIcon
      className="gap-below"
      title={v('restored')}
      action={
        <Button size="small" onClick={onDrop}>
          {v('discardRestored')}
        </Button>
      }
    />
  );
}
