import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, read, type Schema } from '../api/client';
import { dayName, listed } from '../ui/when';
import { problemText } from '../words/problem-text';
import './interview.css';
import type { Interview } from './outbox';
import { interviewsQuery, needsQuery } from './queries';
import { QuestionCard } from './question-card';
import { useReplies } from './use-replies';
import { useWords } from './words';

const PAST = 3;
/** As long as something can still be answered, what was put aside included. */
const isCurrent = ({ questions }: Interview): boolean =>
  questions.some(({ state }) => state === 'open' || state === 'skipped');

interface Props {
  readonly workspace: string;
  readonly person: string;
}

/** What the house wants to know of the personas this reader answers for, what was answered, and asking for more. */
export function Interviews({ workspace, person }: Props): ReactNode {
  const t = useWords();
  const { data, error, refetch } = useQuery(interviewsQuery(workspace));
  const { replies, reply, drop } = useReplies(workspace, person);
  const open = data?.filter(isCurrent) ?? [];
  const past = data?.filter((one) => !isCurrent(one)).slice(0, PAST) ?? [];
  const waiting = replies.filter(({ refused }) => refused === undefined).length;
  const cards = (interview: Interview) => (
    <section key={interview.id} className="iv" aria-label={t('for', { name: interview.personaName })}>
      <header>
        <h2>{t('for', { name: interview.personaName })}</h2>
        <p className="iv-quiet">
          {t('progress', {
            done: interview.questions.filter(({ state }) => state === 'answered').length,
            all: interview.questions.length,
          })}
          {isCurrent(interview) && ` · ${t('until', { day: dayName(interview.expiresOn) })}`}
        </p>
      </header>
      <ol>
        {interview.questions.map((question, at) => {
          const held = replies.findLast((one) => one.question === question.id);
          return (
            <QuestionCard
              key={question.id}
              question={question}
              workspace={workspace}
              explains={interview.questions.findIndex(({ why }) => why === question.why) === at}
              kept={`${workspace}/${person}/day/interview/${question.id}`}
              waiting={held}
              onReply={(answer) =>
                reply({ interview: interview.id, question: question.id, seen: question.version, answer })
              }
              onDrop={() => held && drop(held.key)}
            />
          );
        })}
      </ol>
    </section>
  );
  return (
    <div className="iv-all">
      {waiting > 0 && (
        <p className="iv-waiting" role="status">
          {t('waiting', { count: waiting })}
        </p>
      )}
      {!data && error && (
        <p className="iv-wrong" role="alert">
          {problemText(error)}{' '}
          <button type="button" className="iv-link" onClick={() => void refetch()}>
            {t('retry')}
          </button>
        </p>
      )}
      {!data && !error && <p className="iv-quiet">{t('loading')}</p>}
      {open.map(cards)}
      {data && <AskMore workspace={workspace} open={open} />}
      {past.length > 0 && (
        <details className="iv-past" open={open.length === 0}>
          <summary>{t('past')}</summary>
          {past.map(cards)}
        </details>
      )}
    </div>
  );
}

/** What next week lacks, and questions for those who have none waiting. */
function AskMore({ workspace, open }: { workspace: string; open: readonly Interview[] }): ReactNode {
  const t = useWords();
  const client = useQueryClient();
  const { data } = useQuery(needsQuery(workspace));
  const ask = useMutation({
    mutationFn: (persona: string) =>
      read(
        api.POST('/api/v1/workspaces/{workspace}/interviews', { params: { path: { workspace } }, body: { persona } }),
      ),
    meta: { quiet: true },
    onSettled: () => client.invalidateQueries({ queryKey: [workspace, 'interviews'] }),
  });
  const asked = open.filter(({ state }) => state === 'open');
  const free = data?.items.filter(({ persona }) => asked.every((one) => one.persona !== persona)) ?? [];
  if (free.length === 0) return null;
  return (
    <section className="iv-more">
      {open.length === 0 && (
        <>
          <h2>{t('none')}</h2>
          <p className="iv-quiet">{t('noneText')}</p>
        </>
      )}
      <ul>
        {free.map((need) => (
          <li key={need.persona}>
            <span className="iv-lack">{need.missing === 0 ? t('enough') : `${t('lack')} ${lackOf(need)}`}</span>
            <button
              type="button"
              className="iv-button iv-small"
              disabled={ask.isPending}
              onClick={() => ask.mutate(need.persona)}
            >
              {ask.isPending && ask.variables === need.persona ? t('asking') : t('ask', { name: need.name })}
            </button>
          </li>
        ))}
      </ul>
      {ask.error && (
        <p className="iv-wrong" role="alert">
          {problemText(ask.error)}
        </p>
      )}
    </section>
  );

  function lackOf({ items }: Schema<'PersonaNeed'>): string {
    return listed(
      items
        .filter(({ missing }) => missing > 0)
        .map(({ category, missing }) => t('lackOf', { category: t(`category.${category}`), count: missing })),
    );
  }
}
