import { useState, type ReactNode } from 'react';
import { usePhrases } from '../ui/use-phrases';
import { AnswerForm } from './answer-form';
import type { Interview, Reply } from './outbox';
import { Voice } from './voice';
import { useWords } from './words';

export type Question = Interview['questions'][number];

/** What is said of the look for something to ask further. */
const LOOKS = { waiting: 'looking', unpaid: 'unpaid', done: null, spent: 'spent' } as const;

/** One question as it stands, counting what still waits on this device. */
export function QuestionCard({
  question,
  kept,
  waiting,
  onReply,
  onDrop,
  workspace,
  explains,
}: {
  question: Question;
  kept: string;
  workspace: string;
  /** Whether it says why it is asked: once for several of a kind. */
  explains: boolean;
  waiting: Reply | undefined;
  onReply: (answer: Reply['answer']) => void;
  onDrop: () => void;
}): ReactNode {
  const t = useWords();
  const because = usePhrases('asked');
  const asked = usePhrases('questions')(question.asks, question.text);
  const [again, setAgain] = useState(false);
  const taken = waiting !== undefined && waiting.refused === undefined;
  const state = taken ? (waiting.answer === null ? 'skipped' : 'answered') : question.state;
  const asks = state === 'open' || (state === 'skipped' && again);
  const looks = question.followUps && LOOKS[question.followUps];
  const titled = `iv-${question.id}`;
  return (
    <li className={`iv-question${question.follows ? ' iv-follows' : ''}`} aria-labelledby={titled}>
      <p className="iv-meta">
        <span className="iv-tag">{question.follows ? t('follows') : t(`category.${question.category}`)}</span>
        {explains && <span className="iv-quiet">{because(question.because, question.why)}</span>}
      </p>
      <h3 id={titled}>{asked}</h3>
      {waiting?.refused !== undefined && (
        <p className="iv-wrong" role="alert">
          {t('refused', { why: waiting.refused })}{' '}
          <button type="button" className="iv-link" onClick={onDrop}>
            {t('drop')}
          </button>
        </p>
      )}
      {asks && (
        <AnswerForm
          kept={kept}
          question={asked}
          onAnswer={onReply}
          onSkip={state === 'open' ? () => onReply(null) : undefined}
          extra={(add) => <Voice workspace={workspace} about={{ question: question.id }} onWords={add} />}
        />
      )}
      {state === 'skipped' && !again && (
        <p className="iv-acts">
          <span className="iv-quiet">{t('skipped')}</span>
          {!taken && (
            <button type="button" className="iv-button iv-small" onClick={() => setAgain(true)}>
              {t('reopen')}
            </button>
          )}
        </p>
      )}
      {state === 'answered' && <Told question={question} waiting={taken ? waiting : undefined} />}
      {looks && (
        <p className="iv-quiet" role="status">
          {t(looks)}
        </p>
      )}
      {state === 'expired' && <p className="iv-quiet">{t('expired')}</p>}
    </li>
  );
}

function Told({ question: { answer }, waiting }: { question: Question; waiting: Reply | undefined }): ReactNode {
  const t = useWords();
  const said = waiting?.answer?.text ?? answer?.text ?? answer?.told;
  return (
    <div className="iv-said">
      {said && <p>{said}</p>}
      <p className="iv-quiet">
        <span aria-hidden>✓</span> {t(waiting ? 'saved' : 'answered')}
        {answer && !answer.mine && ` · ${t('answeredBy', { name: answer.by })}`}
        {answer?.hasPrivate && ` · ${t(answer.whole ? 'whollyPrivate' : 'partlyPrivate')}`}
      </p>
    </div>
  );
}
