import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { KEYS } from './keys';
import { REASON_CODES } from './reasons';
import { useWords } from './words';

/** Every key there is. */
export function KeysHelp({ open, onClose }: { open: boolean; onClose: () => void }): ReactNode {
  const t = useWords();
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={t('keys.title')} destroyOnHidden>
      <dl className="review-keys">
        {Object.entries(KEYS).map(([key, command]) => (
          <div key={key}>
            <dt>
              <kbd className="review-key">{key === ' ' ? t('keys.space') : key}</kbd>
            </dt>
            <dd>{t(`keys.${command}`)}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd className="review-key">1–{REASON_CODES.length}</kbd>
          </dt>
          <dd>{t('keys.reasons')}</dd>
        </div>
        <div>
          <dt>
            <kbd className="review-key">{t('keys.shiftClick')}</kbd>
          </dt>
          <dd>{t('keys.range')}</dd>
        </div>
      </dl>
      <p className="quiet">{t('keys.note')}</p>
    </Modal>
  );
}
