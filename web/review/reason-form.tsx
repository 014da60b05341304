import { Button, Form, Input } from 'antd';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useSession, useWorkspace } from '../app/session';
import { useKept } from '../ui/use-kept';
import { useWords as useSharedWords } from '../ui/words';
import type { Answer, Asking } from './asking';
import { ReasonChips } from './reason-chips';
import { quickReasonsOf } from './quick-reasons';
import { isEnough, reasonOfKey, type ReasonCode } from './reasons';
import { UntilField } from './until-field';
import { useWords } from './words';

interface Props {
  readonly about: Asking['about'];
  /** What the words are kept under until they are sent. */
  readonly subject: string;
  /** The check whose finding is let pass: reasons that fit it are offered. */
  readonly check?: string | undefined;
  readonly sending?: boolean;
  readonly onClose: () => void;
  readonly onSend: (answer: Answer) => void;
}

/** A reason of the list, by one key as long as nothing is written, and words; for a waiver also its last day. */
export function ReasonForm({ about, subject, check, sending = false, onClose, onSend }: Props): ReactNode {
  const t = useWords();
  const shared = useSharedWords();
  const { slug } = useWorkspace();
  const { me } = useSession();
  const kept = useKept(`${slug}/${me.person.id}/review-reason/${subject}`, '');
  const [code, setCode] = useState<ReasonCode | null>(null);
  const [until, setUntil] = useState('');
  const [missing, setMissing] = useState(false);
  const waives = about === 'waive';
  const quick = waives ? quickReasonsOf(check) : [];
  const send = () => {
    const reason = kept.value.trim();
    if (!isEnough(waives ? null : code, reason)) {
      setMissing(true);
      return;
    }
    kept.forget();
    onSend({ ...(reason && { reason }), ...(!waives && code && { reasonCode: code }), ...(until && { until }) });
  };
  const choose = (chosen: ReasonCode | null) => {
    setMissing(false);
    setCode(chosen);
  };
  const add = (words: string) => {
    setMissing(false);
    kept.set(kept.value.trim() === '' ? words : `${kept.value.trimEnd()}\n${words}`);
  };
  const press = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (key === 'Enter' && (ctrlKey || metaKey)) send();
    const meant = waives || ctrlKey || metaKey || altKey || kept.value !== '' ? undefined : reasonOfKey(key);
    if (meant === undefined) return;
    event.preventDefault();
    choose(code === meant ? null : meant);
  };
  return (
    <Form layout="vertical" onFinish={send}>
      {!waives && <ReasonChips chosen={code} onChoose={choose} />}
      {quick.length > 0 && (
        <div className="review-quick" role="group" aria-label={t('reason.quick')}>
          {quick.map((reason) => (
            <Button key={reason} size="small" shape="round" onClick={() => add(t(`reason.quickOf.${reason}`))}>
              {t(`reason.quickOf.${reason}`)}
            </Button>
          ))}
        </div>
      )}
      <Form.Item
        label={t(waives ? 'reason.label' : 'reason.words')}
        htmlFor="review-reason"
        validateStatus={missing ? 'error' : ''}
        help={missing && t(waives ? 'reason.missing' : 'reason.missingCode')}
      >
        <Input.TextArea
          id="review-reason"
          autoFocus
          autoSize={{ minRows: 3, maxRows: 10 }}
          maxLength={2000}
          placeholder={about === 'request_changes' ? t('reason.placeholder') : ''}
          value={kept.value}
          onChange={({ target }) => kept.set(target.value)}
          onKeyDown={press}
        />
      </Form.Item>
      {waives && <UntilField value={until} onChange={setUntil} />}
      <div className="row review-end">
        <Button onClick={onClose}>{shared('cancel')}</Button>
        <Button type="primary" htmlType="submit" danger={about === 'reject'} loading={sending}>
          {t('reason.send')}
        </Button>
      </div>
    </Form>
  );
}
