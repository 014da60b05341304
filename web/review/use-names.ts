import { useQuery } from '@tanstack/react-query';
import { useWorkspace } from '../app/session';
import { namesQuery } from './queries';

export interface Names {
  segment: (slug: string) => string;
  persona: (slug: string) => string;
  product: (slug: string) => string;
  segments: ReadonlyMap<string, string>;
  personas: ReadonlyMap<string, string>;
}

const NONE: ReadonlyMap<string, string> = new Map();

/** What people call the records that drafts name by slug. */
export function useNames(): Names {
  const { slug } = useWorkspace();
  const segments = useQuery(namesQuery(slug, 'segment')).data ?? NONE;
  const personas = useQuery(namesQuery(slug, 'persona')).data ?? NONE;
  const products = useQuery(namesQuery(slug, 'product')).data ?? NONE;
  return {
    segment: (of) => segments.get(of) ?? of,
    persona: (of) => personas.get(of) ?? of,
    product: (of) => products.get(of) ?? of,
    segments,
    personas,
  };
}
