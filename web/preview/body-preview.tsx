import type { ReactNode } from 'react';
import { ArticlePreview } from './article-preview';
import { ChatPreview } from './chat-preview';
import { GroupPreview } from './group-preview';
import type { Describe } from './marked-text';
import type { Mark } from './marks';
import { LivePreview } from './live-preview';
import { MomentsPreview } from './moments-preview';
import { NotePreview } from './note-preview';
import { ProfilePreview } from './profile-preview';
import type { Body } from './parts';
import { VideoPreview } from './video-preview';
import './preview.css';
import './preview-long.css';

export interface Author {
  name: string;
  /** Address of a picture. */
  avatar?: string | null | undefined;
}

export interface PreviewProps {
  author: Author;
  /** What is marked in a part: `(part, text) => marksOf(version, part, text)`. */
  marks?: ((part: string, text: string) => readonly Mark[]) | undefined;
  describe?: Describe | undefined;
  onMark?: ((mark: Mark) => void) | undefined;
  strong?: string | null | undefined;
  /** Address and alt text of a media record; pictures without one are drawn as what they should show. */
  pictures?: ((mediaId: string) => { src: string; alt?: string } | null) | undefined;
  /** Whether long things begin folded, as on a phone. */
  folded?: boolean | undefined;
}

/** A body as the people it is for will see it. */
export function BodyPreview({ body, ...props }: PreviewProps & { body: Body }): ReactNode {
  switch (body.touchpoint) {
    case 'moments':
      return <MomentsPreview body={body} {...props} />;
    case 'private_chat':
      return <ChatPreview body={body} {...props} />;
    case 'group':
      return <GroupPreview body={body} {...props} />;
    case 'official_account':
      return <ArticlePreview body={body} {...props} />;
    case 'live':
      return <LivePreview body={body} {...props} />;
    case 'channels_video':
      return <VideoPreview body={body} {...props} />;
    case 'public_note':
      return <NotePreview body={body} {...props} />;
    case 'persona_matrix':
      return <ProfilePreview body={body} {...props} />;
  }
}
