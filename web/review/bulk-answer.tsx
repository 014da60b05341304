import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Modal, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useWorkspace } from '../app/session';
import { useWords as useSharedWords } from '../ui/words';
import type { Answer, Asking } from './asking';
import { BulkItems } from './bulk-items';
import { rulesToWaive } from './bulk-summary';
import { manyReviewsQuery } from './queries';
import type { QueueItem } from './queue-filters';
import { ReasonForm } from './reason-form';
import { useBulk } from './use-bulk';
import { useRuleName } from './use-rule-name';
import { useWords } from './words';

interface Props {
  readonly items: readonly QueueItem[];
  readonly about: Asking['about'];
  readonly onClose: () => void;
  readonly onDone: () => void;
  readonly onOpen: (draftId: string) => void;
}

/** One answer to many drafts: sent back, turned down, or one rule let pass; and where that could not be done. */
export function BulkAnswer({ items, about, onClose, onDone, onOpen }: Props): ReactNode {
  const t = useWords();
  const shared = useSharedWords();
  const { slug } = useWorkspace();
  const [rule, setRule] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const waives = about === 'waive';
  const ids = items.map(({ draftId }) => draftId);
  const reviews = useQuery({ ...manyReviewsQuery(slug, ids, 0), enabled: waives });
  const rules = rulesToWaive(reviews.data ?? new Map());
  const ruleName = useRuleName(waives);
  // A remark is not let pass by mistake: only what weighs something is chosen already.
  const chosen = rules.find((one) => one.rule === rule) ?? rules.find(({ severity }) => severity !== 'info') ?? null;
  const bulk = useBulk();
  const send = (answer: Answer) => {
    if (waives && chosen === null) {
      setMissing(true);
      return;
    }
    const act =
      about === 'waive' ? { action: about, rule: chosen?.rule ?? '', ...answer } : { action: about, ...answer };
    bulk.mutate({ items, act }, { onSuccess: onDone });
  };
  const outcome = bulk.data;
  return (
    <Modal open onCancel={onClose} footer={null} title={t(`bulk.${about}`, { count: items.length })} destroyOnHidden>
      {outcome ? (
        <div aria-live="polite">
          {outcome.done.length > 0 && (
            <Alert type="success" showIcon title={t('bulk.did', { count: outcome.done.length })} />
          )}
          {outcome.refused.length > 0 && (
            <BulkItems
              title={t('bulk.didNot', { count: outcome.refused.length })}
              items={outcome.refused}
              onOpen={onOpen}
            />
          )}
          <div className="row review-end">
            <Button type="primary" onClick={onClose}>
              {shared('close')}
            </Button>
          </div>
        </div>
      ) : (
        <>
          {waives && (
            <Form layout="vertical">
              <Form.Item
                label={t('bulk.rule')}
                htmlFor="review-rule"
                validateStatus={missing && !chosen ? 'error' : ''}
                help={
                  reviews.data && (rules.length === 0 ? t('bulk.noRule') : missing && !chosen && t('bulk.chooseRule'))
                }
              >
                <Select
                  id="review-rule"
                  loading={reviews.isPending}
                  value={chosen?.rule ?? null}
                  placeholder={t('bulk.chooseRule')}
                  options={rules.map(({ rule: value, severity, count }) => ({
                    value,
                    label: `${shared(`severity.${severity}`)} · ${t('bulk.times', { name: ruleName(value), count })}`,
                  }))}
                  onChange={setRule}
                />
              </Form.Item>
            </Form>
          )}
          <ReasonForm
            about={about}
            check={chosen?.check}
            subject={`many/${about}`}
            sending={bulk.isPending}
            onClose={onClose}
            onSend={send}
          />
        </>
      )}
    </Modal>
  );
}
