import type { ReactNode } from 'react';
import type { Author } from './body-preview';

export function Avatar({ name, avatar }: Author): ReactNode {
  return (
    <span className="preview-avatar" aria-hidden>
      {avatar ? <img src={avatar} alt="" /> : [...name][0]}
    </span>
  );
}
