import { Alert, Modal } from 'antd';
import type { ReactNode } from 'react';
import type { Answer, Asking } from './asking';
import type { Review } from './queries';
import { ReasonForm } from './reason-form';
import { WaivedFinding } from './waived-finding';
import { useWords } from './words';

interface Props {
  readonly asking: Asking | null;
  readonly review: Review;
  /** What may be let pass. */
  readonly waivable: Review['findings'];
  readonly onChoose: (findingId: string) => void;
  readonly onClose: () => void;
  readonly onSend: (answer: Answer) => void;
}

/** Why: for the writer to act on, or to be kept with a waiver of the finding that is shown. */
export function ReasonDialog({ asking, review, waivable, onChoose, onClose, onSend }: Props): ReactNode {
  const t = useWords();
  const waived = waivable.find(({ id }) => id === asking?.findingIds?.[0]);
  const approver = asking?.seenIn === 'approved' ? review.approvals.by.at(-1)?.name : undefined;
  return (
    <Modal
      open={asking !== null}
      onCancel={onClose}
      footer={null}
      title={asking && t(`reason.${asking.about}`)}
      destroyOnHidden
    >
      {approver && (
        <Alert type="warning" showIcon className="gap-below" title={t('reason.overturns', { who: approver })} />
      )}
      {waived && <WaivedFinding found={waived} choices={waivable} onChoose={onChoose} />}
      {asking && (
        <ReasonForm
          key={asking.findingIds?.join()}
          about={asking.about}
          check={waived?.finding.check}
          subject={`${asking.draftId}/${asking.about}/${asking.findingIds?.join() ?? ''}`}
          onClose={onClose}
          onSend={onSend}
        />
      )}
    </Modal>
  );
}
