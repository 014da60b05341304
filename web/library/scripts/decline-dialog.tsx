import { Alert, Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { problemText } from '../../words/problem-text';
import { useWords } from '../words';

interface Props {
  readonly error: Error | null;
  readonly pending: boolean;
  readonly onClose: () => void;
  readonly onDecline: (reason: string) => void;
}

/** Why it should be no script: the next who looks through them will ask. */
export function DeclineDialog({ error, pending, onClose, onDecline }: Props): ReactNode {
  const t = useWords();
  const [reason, setReason] = useState('');
  return (
    <Modal
      open
      title={t('proposal.decline')}
      okText={t('proposal.decline')}
      cancelText={t('proposal.cancel')}
      okButtonProps={{ disabled: reason.trim() === '', loading: pending }}
      onOk={() => onDecline(reason.trim())}
      onCancel={onClose}
    >
      <label className="proposal-field">
        {t('proposal.why')}
        <Input.TextArea
          autoFocus
          rows={3}
          maxLength={500}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </label>
      <p className="quiet">{t('proposal.declineHint')}</p>
      {error && <Alert type="error" showIcon title={problemText(error)} />}
    </Modal>
  );
}
