import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, read, type Schema } from '../../api/client';
import { problemText } from '../../words/problem-text';
import { answersRead } from '../reads';
import { copyText } from '../ui/copy';
import { toasts } from '../ui/toast-store';
import { useWords } from '../words';

interface Props {
  readonly workspace: string;
  readonly answer: string;
  readonly index: number;
  readonly offered: Schema<'OfferedAnswer'>;
}

/** One way to answer. What a check forbids has no button to copy until it was changed and checked anew. */
export function OfferedCard({ workspace, answer, index, offered }: Props): ReactNode {
  const t = useWords();
  const client = useQueryClient();
  const [text, setText] = useState(offered.text);
  const [editing, setEditing] = useState(false);
  const [judged, setJudged] = useState(offered);
  const path = { workspace, answer };
  const body = { index, text: text.trim() };
  const check = useMutation({
    mutationFn: () =>
      read(api.POST('/api/v1/workspaces/{workspace}/answers/{answer}/check', { params: { path }, body })),
    meta: { quiet: true },
    onSuccess: (verdict) => setJudged((before) => ({ ...before, ...verdict, text })),
    onError: (error) => toasts.show({ tone: 'warn', text: problemText(error) }),
  });
  const use = useMutation({
    mutationFn: () => read(api.POST('/api/v1/workspaces/{workspace}/answers/{answer}/use', { params: { path }, body })),
    meta: { quiet: true },
    onSuccess: () => client.invalidateQueries({ queryKey: answersRead(workspace).queryKey }),
    onError: () => toasts.show({ tone: 'warn', text: t('answer.notUsed') }),
  });
  const known = judged.text === text;
  const copy = async () => {
    const done = await copyText(body.text);
    toasts.show(done ? { tone: 'good', text: t('answer.copied') } : { tone: 'warn', text: t('answer.notCopied') });
    if (done) use.mutate();
  };
  const title = t('answer.one', { n: index + 1 });
  return (
    <section className="day-card" aria-label={title}>
      <p className="day-quiet">
        {title}
        {offered.script && ` · ${t('answer.script')}`}
      </p>
      {editing ? (
        <label className="day-field">
          {t('answer.text')}
          <textarea rows={5} maxLength={1000} value={text} onChange={(event) => setText(event.target.value)} />
        </label>
      ) : (
        <p className="day-answer">{text}</p>
      )}
      {known && judged.blocked && (
        <p className="day-notice day-notice-stop">
          {t(judged.findings.some(({ severity }) => severity === 'block') ? 'answer.blocked' : 'answer.blank')}
        </p>
      )}
      {known && judged.findings.length > 0 && (
        <ul className="day-findings">
          {judged.findings.map(({ rule, start, message }) => (
            <li key={`${rule}/${String(start)}`}>{message}</li>
          ))}
        </ul>
      )}
      <div className="day-buttons">
        {known ? (
          <button
            type="button"
            className="day-button day-button-main day-grow"
            disabled={judged.blocked}
            onClick={() => void copy()}
          >
            {t('answer.copy')}
          </button>
        ) : (
          <button
            type="button"
            className="day-button day-button-main day-grow"
            disabled={check.isPending || body.text === ''}
            onClick={() => check.mutate()}
          >
            {t(check.isPending ? 'answer.checking' : 'answer.check')}
          </button>
        )}
        {!editing && (
          <button type="button" className="day-button" onClick={() => setEditing(true)}>
            {t('answer.change')}
          </button>
        )}
      </div>
    </section>
  );
}
