import { Modal } from 'antd';
import type { ReactNode } from 'react';
import type { Answer, Asking } from './asking';
import { ReasonForm } from './reason-form';
import { useWords } from './words';

interface Props {
  readonly asking: Asking | null;
  readonly onClose: () => void;
  readonly onSend: (answer: Answer) => void;
}

/** Why: for the writer to act on, or to be kept with a waiver. */
export function ReasonDialog({ asking, onClose, onSend }: Props): ReactNode {
  const t = useWords();
  return (
    <Modal
      open={asking !== null}
      onCancel={onClose}
      footer={null}
      title={asking && t(`reason.${asking.about}`)}
      destroyOnHidden
    >
      {asking && (
        <ReasonForm
          about={asking.about}
          subject={`${asking.draftId}/${asking.about}/${asking.findingIds?.join() ?? ''}`}
          onClose={onClose}
          onSend={onSend}
        />
      )}
    </Modal>
  );
}
