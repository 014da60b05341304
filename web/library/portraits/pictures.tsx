import type { ReactNode } from 'react';
import { Picture } from './picture';

export function Pictures({ paths }: { paths: readonly string[] }): ReactNode {
  if (paths.length === 0) return null;
  return (
    <div className="portrait-pictures">
      {paths.map((path) => (
        <Picture key={path} path={path} />
      ))}
    </div>
  );
}
