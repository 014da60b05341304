import { useNames as useNamesOf } from '../ui/use-names';

export interface Names {
  segment: (slug: string) => string;
  persona: (slug: string) => string;
  product: (slug: string) => string;
  segments: ReadonlyMap<string, string>;
  personas: ReadonlyMap<string, string>;
}

/** What people call the records that drafts name by slug. */
export function useNames(): Names {
  const segments = useNamesOf('segment');
  const personas = useNamesOf('persona');
  const products = useNamesOf('product');
  return {
    segment: segments.nameOf,
    persona: personas.nameOf,
    product: products.nameOf,
    segments: segments.titles,
    personas: personas.titles,
  };
}
