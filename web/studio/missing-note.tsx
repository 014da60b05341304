import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Schema } from '../api/client';
import { useWorkspace } from '../app/session';
import { useWords } from './words';

/** What the library lacks, the very question to ask, and the place to put the answer. */
export function MissingNote({ missing }: { missing: Schema<'MissingMaterial'> }): ReactNode {
  const t = useWords();
  const workspace = useWorkspace();
  const { slug } = workspace;
  const { kind, needed, question, persona } = missing;
  const place =
    kind === 'material'
      ? `/w/${slug}/library/capture${persona ? `?persona=${persona}` : ''}`
      : `/w/${slug}/library/${kind === 'fact' ? 'product' : kind}`;
  return (
    <div className="studio-missing">
      <strong>{t('missing.needs', { needed })}</strong>
      <p>{question}</p>
      {workspace.can('library.write') && <Link to={place}>{t(`missing.go.${kind}`)}</Link>}
    </div>
  );
}
