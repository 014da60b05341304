import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../api/client';
import { useWorkspace } from '../app/session';
import { useWords as useSharedWords } from '../ui/words';
import { peopleQuery } from './queries';
import { useWords } from './words';

type Version = Pick<Schema<'DraftVersionView'>, 'writer' | 'model' | 'authorId'>;

/** Who wrote a version: the model by its name, the person by theirs; of a template the file says nothing to readers. */
export function useWriter(): (version: Version) => string {
  const t = useWords();
  const shared = useSharedWords();
  const { slug } = useWorkspace();
  const { data: people } = useQuery(peopleQuery(slug));
  return ({ writer, model, authorId }) => {
    const who = writer === 'person' ? people?.get(authorId ?? '') : writer === 'llm' ? model : null;
    const how = shared(`writer.${writer}`);
    return who ? t('item.writtenBy', { writer: how, who }) : how;
  };
}
