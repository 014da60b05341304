import { Alert, Modal } from 'antd';
import type { ReactNode } from 'react';
import type { Answer, Asking } from './asking';
import type { Review } from './queries';
import { ReasonForm } from './reason-form';
import { useAlready } from './use-already';
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
  const already = useAlready()(review);
  const ends = asking !== null && asking.about !== 'waive' && already !== null ? t('reason.ends', { already }) : null;
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
      {ends && <Alert type="warning" showIcon className="gap-below" title={ends} />}
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
