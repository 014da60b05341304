import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useWorkspace } from '../../app/session';
import { recordsOf } from './bodies';
import { neighboursQuery } from './queries';
import { useWords } from './words';

/** 身份：上班, of a tag written `occupation/office`. */
export function TagName({ tag }: { tag: string }): ReactNode {
  const t = useWords();
  const workspace = useWorkspace();
  const { data = [] } = useQuery(neighboursQuery(workspace.slug, 'tag'));
  const [slug, value] = tag.split('/');
  const known = recordsOf('tag', data).find((record) => record.slug === slug)?.body;
  const name = known?.values.find(({ id }) => id === value)?.name;
  return <span className="portrait-tag">{known && name ? t('rule.tag', { tag: known.name, value: name }) : tag}</span>;
}
