import { Alert, Button, Form, Input, Modal, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useSession, useWorkspace } from '../../app/session';
import { problemText } from '../../words/problem-text';
import { useReviewers } from '../use-reviewers';
import { useWords } from '../words';
import { useAway } from './use-away';

interface Asked {
  readonly standInId: string;
  readonly from: string;
  readonly until: string;
}

/** Who stands in for whom, and a form to hand over what is one's own for some days. */
export function AwayDialog({ onClose }: { onClose: () => void }): ReactNode {
  const t = useWords();
  const { me } = useSession();
  const { can } = useWorkspace();
  const reviewers = useReviewers();
  const away = useAway();
  const [form] = Form.useForm<Asked>();
  const [from, setFrom] = useState('');
  const own = (personId: string) => personId === me.person.id || can('settings.write');
  const hand = (asked: Asked) => away.hand.mutate(asked, { onSuccess: () => form.resetFields() });
  const required = [{ required: true, message: t('away.missing') }];
  return (
    <Modal open onCancel={onClose} footer={null} title={t('away.title')} destroyOnHidden>
      <p className="quiet">{t('away.lead')}</p>
      {away.items.length === 0 ? (
        <p>{t('away.none')}</p>
      ) : (
        <ul className="review-cards">
          {away.items.map(({ id, personId, standInId, from: first, until, active }) => (
            <li key={id} className="review-card">
              <p>
                {t('away.row', {
                  who: reviewers.nameOf(personId) ?? '…',
                  other: reviewers.nameOf(standInId) ?? '…',
                  from: first,
                  until,
                })}{' '}
                {active && <strong>{t('away.active')}</strong>}{' '}
                {own(personId) && (
                  <Button type="link" size="small" onClick={() => away.end.mutate(id)}>
                    {t('away.end')}
                  </Button>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
      <Form<Asked> form={form} layout="vertical" requiredMark={false} onFinish={hand}>
        <Form.Item name="standInId" label={t('away.standIn')} rules={required}>
          <Select options={reviewers.options.filter(({ value }) => value !== me.person.id)} />
        </Form.Item>
        <div className="row review-days">
          <Form.Item name="from" label={t('away.from')} rules={required}>
            <Input type="date" onChange={({ target }) => setFrom(target.value)} />
          </Form.Item>
          <Form.Item name="until" label={t('away.until')} rules={required}>
            <Input type="date" min={from} />
          </Form.Item>
        </div>
        {away.hand.error && <Alert type="error" showIcon className="gap-below" title={problemText(away.hand.error)} />}
        <Button type="primary" htmlType="submit" loading={away.hand.isPending}>
          {t('away.hand')}
        </Button>
      </Form>
    </Modal>
  );
}
