import type { UseMutationResult } from '@tanstack/react-query';
import { Alert, AutoComplete, Button, Form, Input, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useSession, useWorkspace } from '../app/session';
import { partsOf } from '../preview/parts';
import { useKept } from '../ui/use-kept';
import { useWords as useSharedWords } from '../ui/words';
import { problemText } from '../words/problem-text';
import type { Draft, Review } from './queries';
import { sentencesOf, spanOf, type Span } from './quote-span';
import { usePartName } from './use-part-name';
import type { Quoted } from './use-selected-words';
import { useWords } from './words';

interface Props {
  readonly draft: Draft;
  readonly quoted: Quoted;
  readonly sending: UseMutationResult<Review, Error, { text: string; span?: Span }>;
  readonly onClose: () => void;
}

const WHOLE = '';

/** A comment on the draft, one of its texts, or some words of it: selected before, or chosen here without a mouse. */
export function CommentForm({ draft, quoted, sending, onClose }: Props): ReactNode {
  const t = useWords();
  const shared = useSharedWords();
  const partName = usePartName();
  const { slug } = useWorkspace();
  const { me } = useSession();
  const kept = useKept(`${slug}/${me.person.id}/review-comment/${draft.id}`, '');
  const [about, setAbout] = useState({ part: quoted.part ?? WHOLE, quote: quoted.quote });
  const parts = partsOf(draft.current.body);
  const text = parts.find(({ part }) => part === about.part)?.text ?? '';
  const nth = about.quote === quoted.quote ? quoted.nth : 0;
  const span = about.part === WHOLE ? null : spanOf(about.part, text, about.quote || text, nth);
  const missing = about.part !== WHOLE && span === null;
  const send = () => {
    const said = kept.value.trim();
    if (said === '' || missing) return;
    sending.mutate(span ? { text: said, span } : { text: said }, {
      onSuccess: () => {
        kept.forget();
        onClose();
      },
    });
  };
  return (
    <Form layout="vertical" className="paper review-form" onFinish={send}>
      <div className="review-form-row">
        <Form.Item label={t('comments.part')} htmlFor="review-comment-part">
          <Select
            id="review-comment-part"
            value={about.part}
            options={[
              { value: WHOLE, label: t('part.whole') },
              ...parts.map(({ part }) => ({ value: part, label: partName(part) })),
            ]}
            onChange={(part) => setAbout({ part, quote: '' })}
          />
        </Form.Item>
        {about.part !== WHOLE && (
          <Form.Item
            label={t('comments.quote')}
            htmlFor="review-comment-quote"
            help={missing ? t('comments.notThere') : t('comments.quoteHint')}
            validateStatus={missing ? 'error' : ''}
          >
            <AutoComplete
              id="review-comment-quote"
              value={about.quote}
              options={sentencesOf(text).map((sentence) => ({ value: sentence }))}
              onChange={(quote: string) => setAbout({ ...about, quote })}
            />
          </Form.Item>
        )}
      </div>
      <Form.Item label={t('comments.text')} htmlFor="review-comment-text">
        <Input.TextArea
          id="review-comment-text"
          autoFocus
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={4000}
          placeholder={t('comments.placeholder')}
          value={kept.value}
          onChange={({ target }) => kept.set(target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
            if (event.key === 'Escape') onClose();
          }}
        />
      </Form.Item>
      {sending.error && <Alert type="error" showIcon className="gap-below" title={problemText(sending.error)} />}
      <div className="row">
        <Button type="primary" htmlType="submit" loading={sending.isPending} disabled={kept.value.trim() === ''}>
          {t('comments.send')}
        </Button>
        <Button onClick={onClose}>{shared('cancel')}</Button>
      </div>
    </Form>
  );
}
