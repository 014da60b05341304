import type { ReactNode } from 'react';
import type { PreviewProps } from './body-preview';
import { PartText, type Marking } from './part-text';
import type { Attachment } from './parts';
import { useWords } from './words';

interface Props {
  /** Path of the message they belong to. */
  base: string;
  attachments: readonly Attachment[] | undefined;
  pictures: PreviewProps['pictures'];
  marking: Marking;
  /** Pictures in a grid of up to nine, as Moments has them. */
  grid?: boolean;
}

/** Pictures, and cards of what can be opened. What is still to be made says what it should show. */
export function Attachments({ base, attachments = [], pictures, marking, grid = false }: Props): ReactNode {
  if (attachments.length === 0) return null;
  const indexed = attachments.map((attachment, index) => ({ attachment, index }));
  const seen = indexed.filter(({ attachment }) => SHOWN.has(attachment.kind));
  const cards = indexed.filter(({ attachment }) => !SHOWN.has(attachment.kind));
  const columns = !grid || seen.length === 1 ? 1 : seen.length === 2 || seen.length === 4 ? 2 : 3;
  return (
    <div className="preview-attachments">
      {seen.length > 0 && (
        <div className={`preview-grid preview-grid-${String(columns)}`}>
          {seen.map(({ attachment, index }) => (
            <Picture key={index} attachment={attachment} pictures={pictures} />
          ))}
        </div>
      )}
      {cards.map(({ attachment, index }) => (
        <Card
          key={index}
          attachment={attachment}
          title={
            attachment.title ? (
              <PartText part={`${base}attachments.${String(index)}.title`} text={attachment.title} marking={marking} />
            ) : null
          }
        />
      ))}
    </div>
  );
}

const SHOWN = new Set<Attachment['kind']>(['image', 'video', 'poster_qr']);

function Picture({ attachment, pictures }: { attachment: Attachment; pictures: PreviewProps['pictures'] }): ReactNode {
  const t = useWords();
  const { kind, mediaId, title, brief } = attachment;
  const picture = mediaId === undefined ? null : pictures?.(mediaId);
  const about = brief ?? title ?? '';
  if (picture) return <img className="preview-picture" src={picture.src} alt={picture.alt ?? about} loading="lazy" />;
  return (
    <span className="preview-picture preview-to-make">
      {/* One that is chosen, and not to be seen here, is not to be made. */}
      <strong>{kind === 'image' && mediaId === undefined ? t('picture') : t(kind)}</strong>
      <span className="preview-brief" title={about}>
        {about}
      </span>
    </span>
  );
}

function Card({ attachment, title }: { attachment: Attachment; title: ReactNode }): ReactNode {
  const t = useWords();
  return (
    <span className="preview-card">
      <span className="preview-card-title">
        {title ?? attachment.brief ?? attachment.url ?? attachment.path ?? t(cardKind(attachment))}
      </span>
      <span className="preview-quiet">{t(cardKind(attachment))}</span>
    </span>
  );
}

const cardKind = ({ kind }: Attachment): 'link' | 'mini_program' | 'file' =>
  kind === 'mini_program' || kind === 'file' ? kind : 'link';
