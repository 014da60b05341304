import type { ReactNode } from 'react';
import type { PreviewProps } from './body-preview';
import { PartText } from './part-text';
import type { Body } from './parts';
import './profile.css';
import { useWords } from './words';

type MatrixBody = Extract<Body, { touchpoint: 'persona_matrix' }>;

/** The profile as a new friend opens it: cover, avatar, name and the line beneath; pictures still to be made stand as their briefs. */
export function ProfilePreview({ body, ...props }: PreviewProps & { body: MatrixBody }): ReactNode {
  const t = useWords();
  return (
    <section className="preview preview-profile" aria-label={t('profile')}>
      <div className="preview-cover">
        <span className="preview-brief">
          {t('coverBrief')}：<PartText part="cover" text={body.cover} marking={props} />
        </span>
      </div>
      <div className="preview-profile-who">
        <strong>
          <PartText part="nickname" text={body.nickname} marking={props} />
        </strong>
        <span className="preview-avatar-brief" aria-hidden>
          {Array.from(props.author.name)[0]}
        </span>
      </div>
      <p className="preview-signature">
        <PartText part="signature" text={body.signature} marking={props} />
      </p>
      <p className="preview-quiet">
        {t('avatarBrief')}：<PartText part="avatar" text={body.avatar} marking={props} />
      </p>
    </section>
  );
}
