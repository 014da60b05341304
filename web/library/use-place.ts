import { useWorkspace } from '../app/session';
import { language } from '../words/words';
import { useKinds, type Kind } from './queries';

/** Addresses inside the library. */
export function usePlace(): {
  home: string;
  kind: (kind: string) => string;
  record: (kind: string, slug: string) => string;
} {
  const { slug } = useWorkspace();
  const home = `/w/${slug}/library`;
  return { home, kind: (kind) => `${home}/${kind}`, record: (kind, id) => `${home}/${kind}/${id}` };
}

/** What a kind is called in the reader's language. */
export function useKindName(): (kind: string) => string {
  const { data } = useKinds();
  return (kind) => {
    const name = data?.find(({ id }) => id === (kind as Kind))?.name;
    return name ? (language() === 'en' ? name.en : name.zh) : kind;
  };
}
