import { CheckOutlined, MinusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Segmented, Skeleton } from 'antd';
import { useState, type ReactNode } from 'react';
import { useWorkspace } from '../app/session';
import { ErrorNotice } from '../ui/error-notice';
import { TouchpointTag } from '../ui/tags';
import { isTaken, type AskForm, type Match } from './ask';
import { MissingNote } from './missing-note';
import { matchesQuery } from './queries';
import { usePhrases } from '../ui/use-phrases';
import { useNames } from '../ui/use-names';
import { useWords } from './words';

const SHOWN = 4;

/** What to speak of to these people, when and where, best first, each with its reasons. */
export function Matches({
  form,
  onTake,
}: {
  form: AskForm;
  onTake: (segment: string, match: Match) => void;
}): ReactNode {
  const t = useWords();
  const segments = useNames('segment');
  const [chosen, choose] = useState<string | null>(null);
  const segment = form.segments.find((one) => one === chosen) ?? form.segments[0];
  return (
    <>
      <h2 className="studio-aside-title">{t('matches.title')}</h2>
      {segment === undefined ? (
        <p className="quiet">{t('matches.none')}</p>
      ) : (
        <>
          {form.segments.length > 1 && (
            <Segmented
              className="gap-below"
              options={form.segments.map((value) => ({ value, label: segments.nameOf(value) }))}
              value={segment}
              onChange={choose}
              aria-label={t('ask.segments')}
            />
          )}
          <MatchList segment={segment} form={form} onTake={onTake} />
        </>
      )}
    </>
  );
}

function MatchList({
  segment,
  form,
  onTake,
}: {
  segment: string;
  form: AskForm;
  onTake: (segment: string, match: Match) => void;
}): ReactNode {
  const t = useWords();
  const told = usePhrases('matches');
  const { slug } = useWorkspace();
  const [all, setAll] = useState(false);
  const { data, error, refetch } = useQuery(
    matchesQuery(slug, {
      segment,
      ...(form.goal === null ? {} : { goal: form.goal }),
      ...(form.publishOn === null ? {} : { day: form.publishOn }),
    }),
  );
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  if (data.missing) return <MissingNote missing={data.missing} />;
  const shown = all ? data.items : data.items.slice(0, SHOWN);
  return (
    <>
      <ol className="studio-matches">
        {shown.map((match) => {
          const taken = isTaken(form, segment, match);
          return (
            <li
              key={`${match.product}/${match.touchpoint}/${match.scene?.id ?? ''}`}
              className={taken ? 'paper studio-match studio-match-taken' : 'paper studio-match'}
            >
              <div className="studio-match-head">
                <strong className="grow">{match.productName}</strong>
                <TouchpointTag touchpoint={match.touchpoint} />
              </div>
              {match.scene && (
                <div className="studio-match-scene">
                  {match.scene.name}{' '}
                  <span className="quiet">
                    {match.scene.from}–{match.scene.to}
                  </span>
                </div>
              )}
              <ul className="studio-reasons">
                {match.reasons.map(({ code, params, favours, message }) => (
                  <li key={code} className={favours ? '' : 'quiet'}>
                    {favours ? (
                      <CheckOutlined aria-label={t('matches.for')} />
                    ) : (
                      <MinusOutlined aria-label={t('matches.against')} />
                    )}
                    <span>{told([{ code, params }], message)}</span>
                  </li>
                ))}
              </ul>
              <Button
                size="small"
                type={taken ? 'text' : 'default'}
                disabled={taken}
                onClick={() => onTake(segment, match)}
              >
                {taken ? t('matches.taken') : t('matches.take')}
              </Button>
            </li>
          );
        })}
      </ol>
      {!all && data.items.length > SHOWN && (
        <Button type="text" block onClick={() => setAll(true)}>
          {t('matches.more', { count: data.items.length - SHOWN })}
        </Button>
      )}
    </>
  );
}
