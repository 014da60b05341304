import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useWorkspace } from '../../app/session';
import { addressOf, fileOf } from './address';
import { picturesQuery } from './queries';
import { useWords } from './words';

/** A picture of the library, `media/<file>`, with the words that stand for it. A missing one says so instead of breaking. */
export function Picture({ path, className }: { path: string; className?: string }): ReactNode {
  const t = useWords();
  const { slug } = useWorkspace();
  const { data } = useQuery(picturesQuery(slug));
  const [missing, setMissing] = useState<string>();
  const file = fileOf(path);
  if (missing === path)
    return <span className={`portrait-missing ${className ?? ''}`}>{t('pictureMissing', { file })}</span>;
  return (
    <img
      className={className}
      src={addressOf(slug, path)}
      alt={data?.get(file) ?? file}
      loading="lazy"
      onError={() => setMissing(path)}
    />
  );
}
