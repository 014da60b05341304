import type { ReactNode } from 'react';
import { Attachments } from './attachments';
import { Avatar } from './avatar';
import type { PreviewProps } from './body-preview';
import { Folding } from './folding';
import { PartText } from './part-text';
import type { Body } from './parts';
import { useWords } from './words';

type MomentsBody = Extract<Body, { touchpoint: 'moments' }>;

/** A post in the feed: folded after six lines, pictures in a grid, the persona's own first comment below. */
export function MomentsPreview({ body, ...props }: PreviewProps & { body: MomentsBody }): ReactNode {
  const t = useWords();
  const { author, pictures, folded = true } = props;
  const { text, callToAction, firstComment } = body;
  return (
    <section className="preview preview-moments" aria-label={t('moments')}>
      <Avatar {...author} />
      <div className="preview-post">
        <div className="preview-name">{author.name}</div>
        <Folding folded={folded}>
          <PartText part="text" text={text} marking={props} />
          {callToAction && !text.includes(callToAction) && (
            <>
              {'\n'}
              <PartText part="callToAction" text={callToAction} marking={props} />
            </>
          )}
        </Folding>
        <Attachments base="" attachments={body.attachments} pictures={pictures} marking={props} grid />
        <div className="preview-foot">
          <span>{t('justNow')}</span>
          <span className="preview-dots" aria-hidden>
            ••
          </span>
        </div>
        {firstComment && (
          <div className="preview-comment">
            <span className="preview-name">{author.name}</span>
            {'：'}
            <PartText part="firstComment" text={firstComment} marking={props} />
          </div>
        )}
      </div>
    </section>
  );
}
