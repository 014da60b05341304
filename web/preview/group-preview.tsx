import type { ReactNode } from 'react';
import type { PreviewProps } from './body-preview';
import { Bubble } from './bubble';
import { PartText } from './part-text';
import type { Body } from './parts';
import { useWords } from './words';

type GroupBody = Extract<Body, { touchpoint: 'group' }>;

/** A script as the group will read it: the opening, one question and members asked in, then the turns that answer to them. */
export function GroupPreview({ body, ...props }: PreviewProps & { body: GroupBody }): ReactNode {
  const t = useWords();
  const { author } = props;
  const [opening, ...later] = body.turns;
  const turn = ({ role, afterMinutes, text, attachments }: GroupBody['turns'][number], index: number) => (
    <div key={index} className="preview-turn">
      {afterMinutes > 0 && <div className="preview-time">{t('later', { count: afterMinutes })}</div>}
      <Bubble
        base={`turns.${String(index)}.`}
        text={text}
        attachments={attachments}
        speaker={role === 'host' ? author : { name: t('assistant') }}
        name={role === 'host' ? `${author.name} · ${t('host')}` : t('assistant')}
        {...props}
      />
    </div>
  );
  return (
    <section className="preview preview-chat preview-group" aria-label={t('group')}>
      {opening && turn(opening, 0)}
      {body.question && (
        <div className="preview-turn">
          <div className="preview-time">{t('question')}</div>
          <Bubble base="question." text={body.question.text} {...props} />
          <ol className="preview-options">
            {body.question.options.map(({ label, tag }, index) => (
              <li key={index}>
                <PartText part={`question.options.${String(index)}.label`} text={label} marking={props} />
                {tag && <span className="preview-quiet"> {t('tagged', { tag })}</span>}
              </li>
            ))}
          </ol>
        </div>
      )}
      {body.invitations.map(({ koc, ask, waitMinutes }, index) => (
        <div key={index} className="preview-turn">
          <div className="preview-time">{t('koc', { koc })}</div>
          <Bubble base={`invitations.${String(index)}.`} field="ask" text={ask} {...props} />
          <div className="preview-room">{t('room', { count: waitMinutes })}</div>
        </div>
      ))}
      {later.map((said, index) => turn(said, index + 1))}
    </section>
  );
}
