import { Button, Form, Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useSession, useWorkspace } from '../app/session';
import { useKept } from '../ui/use-kept';
import { useWords as useSharedWords } from '../ui/words';
import type { Asking } from './asking';
import { useWords } from './words';

interface Props {
  readonly asking: Asking | null;
  readonly onClose: () => void;
  readonly onSend: (reason: string) => void;
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
      {asking && <ReasonForm asking={asking} onClose={onClose} onSend={onSend} />}
    </Modal>
  );
}

/** As many characters as the service wants at least. */
const SHORTEST = 2;

function ReasonForm({ asking, onClose, onSend }: Props & { asking: Asking }): ReactNode {
  const t = useWords();
  const shared = useSharedWords();
  const { slug } = useWorkspace();
  const { me } = useSession();
  const { draftId, about, findingId } = asking;
  const kept = useKept(`${slug}/${me.person.id}/review-reason/${draftId}/${about}/${findingId ?? ''}`, '');
  const [missing, setMissing] = useState(false);
  const send = () => {
    const reason = kept.value.trim();
    if (reason.length < SHORTEST) {
      setMissing(true);
      return;
    }
    kept.forget();
    onSend(reason);
  };
  const add = (words: string) => {
    setMissing(false);
    kept.set(kept.value.trim() === '' ? words : `${kept.value.trimEnd()}\n${words}`);
  };
  return (
    <Form layout="vertical" onFinish={send}>
      <div className="review-quick" role="group" aria-label={t('reason.quick')}>
        {t(`reason.quick_${about}`)
          .split('｜')
          .map((words) => (
            <Button key={words} size="small" shape="round" onClick={() => add(words)}>
              {words}
            </Button>
          ))}
      </div>
      <Form.Item
        label={t('reason.label')}
        htmlFor="review-reason"
        validateStatus={missing ? 'error' : ''}
        help={missing && t('reason.missing')}
      >
        <Input.TextArea
          id="review-reason"
          autoFocus
          autoSize={{ minRows: 3, maxRows: 10 }}
          maxLength={2000}
          placeholder={about === 'request_changes' ? t('reason.placeholder') : ''}
          value={kept.value}
          onChange={({ target }) => kept.set(target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
          }}
        />
      </Form.Item>
      <div className="row review-end">
        <Button onClick={onClose}>{shared('cancel')}</Button>
        <Button type="primary" htmlType="submit" danger={about === 'reject'}>
          {t('reason.send')}
        </Button>
      </div>
    </Form>
  );
}
