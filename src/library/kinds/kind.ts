import type { z } from 'zod';

/** Where records of a kind live in a library folder. */
export type FileLayout =
  | { readonly form: 'singleton'; readonly path: string } // library.yaml
  | { readonly form: 'file'; readonly folder: string } // personas/<id>.yaml, one record a file
  | { readonly form: 'markdown'; readonly folder: string } // exemplars/<id>.md, front matter and text
  | { readonly form: 'list'; readonly path: string; readonly key: string }; // stages.yaml → stages: [ … ]

/**
 * A reference from a record to another: `field` is the dotted path in the body where it stands.
 * `part` names something inside the record: a product's fact, a tag's value. Pictures are referred to
 * by file, so for kind `media` the id is the file's name as in `media/<file>`, not the record's slug.
 */
export interface Reference {
  readonly field: string;
  readonly kind: KindId;
  readonly id: string;
  readonly part?: string;
}

/** Names of the kinds of record a library holds, in the order in which they are shown and imported. */
export const KIND_IDS = [
  'brand',
  'persona',
  'product',
  'offer',
  'case',
  'material',
  'segment',
  'stage',
  'tier',
  'tag',
  'tag_rule',
  'source',
  'group',
  'topic',
  'objective',
  'touchpoint',
  'script',
  'exemplar',
  'lexicon',
  'journey',
  'programme',
  'media',
] as const;
export type KindId = (typeof KIND_IDS)[number];

/**
 * A kind of library record, as data: its schema, what it refers to, what of it is searched, and its file.
 * Adding a kind is adding one file with one of these; store, API, search, import, export and JSON Schema follow.
 */
export interface Kind<T extends { id: string } = { id: string }> {
  readonly id: KindId;
  readonly name: { readonly zh: string; readonly en: string };
  readonly layout: FileLayout;
  /** Strict: an unknown key is an error. The record's body includes its `id`. */
  readonly schema: z.ZodType<T>;
  readonly title: (body: T) => string;
  readonly references: (body: T) => Reference[];
  /** Texts that a search should find the record by. */
  readonly searched: (body: T) => string[];
}

/** A kind seen without its type, as the registry holds it. Bodies reach it only through its own schema. */
export const kindOf = <T extends { id: string }>(kind: Kind<T>): Kind => kind as unknown as Kind;
