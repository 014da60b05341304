import type { ReactNode } from 'react';
import { Attachments } from './attachments';
import { Avatar } from './avatar';
import type { Author, PreviewProps } from './body-preview';
import { PartText } from './part-text';
import type { Attachment } from './parts';

interface Props extends PreviewProps {
  /** Path of the message in the body, with its dot. */
  base: string;
  /** Name of the text in the message, where it is not `text`. */
  field?: string;
  text: string;
  attachments?: readonly Attachment[] | undefined;
  speaker?: Author;
  /** Who speaks, where several do. */
  name?: ReactNode;
}

/** One message of the persona's, with what is sent along. */
export function Bubble({ base, field = 'text', text, attachments, speaker, name, ...props }: Props): ReactNode {
  return (
    <div className="preview-line">
      <Avatar {...(speaker ?? props.author)} />
      <div className="preview-said">
        {name && <div className="preview-quiet">{name}</div>}
        <div className="preview-bubble">
          <PartText part={`${base}${field}`} text={text} marking={props} />
        </div>
        <Attachments base={base} attachments={attachments} pictures={props.pictures} marking={props} />
      </div>
    </div>
  );
}
