import type { ReactNode } from 'react';
import { Attachments } from './attachments';
import { Avatar } from './avatar';
import type { PreviewProps } from './body-preview';
import { PartText } from './part-text';
import type { Body } from './parts';
import { useWords } from './words';

type NoteBody = Extract<Body, { touchpoint: 'public_note' }>;

/** A note as strangers find it: pictures first, then title, text and topics. */
export function NotePreview({ body, ...props }: PreviewProps & { body: NoteBody }): ReactNode {
  const t = useWords();
  const { author, pictures } = props;
  return (
    <section className="preview preview-note" aria-label={t('note')}>
      <div className="preview-by">
        <Avatar {...author} />
        <span className="preview-name">{author.name}</span>
        <span className="preview-quiet">{t(`platform.${body.platform}`)}</span>
      </div>
      <Attachments base="" attachments={body.attachments} pictures={pictures} marking={props} grid />
      <h3 className="preview-headline">
        <PartText part="title" text={body.title} marking={props} />
      </h3>
      <p className="preview-prose">
        <PartText part="text" text={body.text} marking={props} />
      </p>
      <p className="preview-topics">
        {body.tags.map((tag, index) => (
          <span key={index}>
            #<PartText part={`tags.${String(index)}`} text={tag} marking={props} />
          </span>
        ))}
      </p>
    </section>
  );
}
