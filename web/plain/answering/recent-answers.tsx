import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { dateTime } from '../../ui/when';
import { problemText } from '../../words/problem-text';
import { OUTCOMES, OutcomeAsked } from './outcome';
import { answersRead, type Answer, type AnswerState, type Tell } from './queries';
import { useWords } from './words';

const STATES = ['', 'untold', 'unused', ...OUTCOMES] as const;

interface Props {
  readonly workspace: string;
  readonly timeZone: string;
  readonly tell: Tell;
}

/** What was asked lately, found again by words and state, and whether the customer came back: only who sent it can say. */
export function RecentAnswers({ workspace, timeZone, tell }: Props): ReactNode {
  const t = useWords();
  const [q, setQ] = useState('');
  const [state, setState] = useState<AnswerState | ''>('');
  const asked = { q: useDeferredValue(q.trim()), state };
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    answersRead(workspace, asked),
  );
  const rows = data?.pages.flatMap(({ items }) => items) ?? [];
  const filtered = q.trim() !== '' || state !== '';
  const nameOf = (one: (typeof STATES)[number]): string => {
    if (one === '') return t('all');
    return one === 'unused' || one === 'untold' ? t(`state_${one}`) : t(one);
  };
  return (
    <section className="plain-stack" aria-label={t('recent')}>
      <h2>{t('recent')}</h2>
      {(rows.length > 0 || filtered) && (
        <div className="plain-fields">
          <label className="plain-field">
            {t('search')}
            <input type="search" maxLength={200} value={q} onChange={(event) => setQ(event.target.value)} />
          </label>
          <label className="plain-field">
            {t('state')}
            <select value={state} onChange={({ target }) => setState(STATES.find((one) => one === target.value) ?? '')}>
              {STATES.map((one) => (
                <option key={one} value={one}>
                  {nameOf(one)}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
      {error && (
        <div className="plain-notice plain-notice-stop" role="alert">
          <p>{`${t('failed')}：${problemText(error)}`}</p>
          <button type="button" className="plain-button" onClick={() => void refetch()}>
            {t('retry')}
          </button>
        </div>
      )}
      {data && rows.length === 0 && <p className="plain-quiet">{t(filtered ? 'none' : 'empty')}</p>}
      {rows.map((row) => (
        <RecentAnswer key={row.id} row={row} workspace={workspace} timeZone={timeZone} tell={tell} />
      ))}
      {hasNextPage && (
        <button
          type="button"
          className="plain-button"
          disabled={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {t('more')}
        </button>
      )}
    </section>
  );
}

function RecentAnswer({ row, workspace, timeZone, tell }: Props & { row: Answer }): ReactNode {
  const t = useWords();
  const { words, alias, used, createdAt } = row;
  return (
    <article className="plain-card">
      <p className="plain-quiet">
        {dateTime(createdAt, timeZone)}
        {alias && ` · ${alias}`}
      </p>
      <p className="plain-text">{words ?? t('forgotten')}</p>
      {used === null && <p className="plain-quiet">{t('unused')}</p>}
      {used?.text && <p className="plain-kept">{used.text}</p>}
      {used && <OutcomeAsked workspace={workspace} answer={row} tell={tell} />}
    </article>
  );
}
