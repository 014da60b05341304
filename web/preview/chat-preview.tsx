import type { ReactNode } from 'react';
import type { PreviewProps } from './body-preview';
import { Bubble } from './bubble';
import type { Body } from './parts';
import { useSpan } from '../ui/use-span';
import { useWords } from './words';

type ChatBody = Extract<Body, { touchpoint: 'private_chat' }>;

/** What a customer sees in the chat: the opening, what follows silence, and the answers to what they may say. */
export function ChatPreview({ body, ...props }: PreviewProps & { body: ChatBody }): ReactNode {
  const t = useWords();
  const after = useSpan();
  const { folded = true } = props;
  return (
    <section className="preview preview-chat" aria-label={t('chat')}>
      {body.opening.map((message, index) => (
        <Bubble key={index} base={`opening.${String(index)}.`} {...message} {...props} />
      ))}
      {body.followUps.map(({ afterHours, message }, index) => (
        <div key={index} className="preview-turn">
          <div className="preview-time">{t('silent', { after: after(afterHours) })}</div>
          <Bubble base={`followUps.${String(index)}.message.`} {...message} {...props} />
        </div>
      ))}
      {body.replies.length > 0 && (
        <div className="preview-replies">
          <div className="preview-time">{t('replies')}</div>
          {body.replies.map(({ when, text }, index) => (
            <details key={index} open={!folded}>
              <summary>{t('says', { words: when })}</summary>
              <Bubble base={`replies.${String(index)}.`} text={text} {...props} />
            </details>
          ))}
        </div>
      )}
    </section>
  );
}
