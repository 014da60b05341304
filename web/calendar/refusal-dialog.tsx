import { Button, Input, Modal } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { conflictText } from './conflict-text';
import { useDesk, type Refusal } from './desk';
import { useWords } from './words';

/** Why something cannot stand where it was put; where rules allow it, the place to say why all the same. */
export function RefusalDialog({ refusal, onClose }: { refusal: Refusal; onClose: () => void }): ReactNode {
  const t = useWords();
  const desk = useDesk();
  const field = useId();
  const [reason, setReason] = useState('');
  const { held, where, conflicts, again } = refusal;
  return (
    <Modal
      open
      onCancel={onClose}
      title={t(again ? 'refused.soft' : 'refused.title')}
      footer={
        <>
          <Button
            onClick={() => {
              onClose();
              desk.offer(held);
            }}
          >
            {t('refused.offer')}
          </Button>
          {again && (
            <Button
              type="primary"
              disabled={reason.trim().length < 2}
              onClick={() => {
                onClose();
                again(reason.trim());
              }}
            >
              {t('refused.place')}
            </Button>
          )}
        </>
      }
    >
      <p>{t('refused.where', { title: held.title, where })}</p>
      <ul>
        {conflicts.map((one) => (
          <li key={one.rule + one.message}>{conflictText(t, one)}</li>
        ))}
      </ul>
      {again && (
        <>
          <label htmlFor={field}>{t('refused.reason')}</label>
          <Input.TextArea
            id={field}
            rows={2}
            maxLength={500}
            value={reason}
            onChange={({ target }) => setReason(target.value.replace(/\n/g, ' '))}
            autoFocus
          />
          <p className="quiet">{t('refused.reasonHelp')}</p>
        </>
      )}
    </Modal>
  );
}
