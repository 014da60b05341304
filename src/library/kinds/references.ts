import type { KindId, Reference } from './kind.js';

/** A single reference; nothing when the field is empty. */
export const refer = (field: string, kind: KindId, id: string | null | undefined, part?: string): Reference[] =>
  id === null || id === undefined ? [] : [{ field, kind, id, ...(part === undefined ? {} : { part }) }];

export const referAll = (field: string, kind: KindId, ids: readonly string[]): Reference[] =>
  ids.flatMap((id, index) => refer(`${field}.${index}`, kind, id));

/** `skin/oily` refers to the tag `skin` and its value `oily`. */
export const referTag = (field: string, value: string | undefined): Reference[] => {
  if (value === undefined) return [];
  const [id, part] = value.split('/');
  return refer(field, 'tag', id, part);
};

/** `media/rainy-window.png` refers to the media record that holds the file. */
export const referPicture = (field: string, path: string | null | undefined): Reference[] =>
  refer(field, 'media', path?.replace(/^media\//, ''));

export const referPictures = (field: string, paths: readonly string[]): Reference[] =>
  paths.flatMap((path, index) => referPicture(`${field}.${index}`, path));

/** `f1` of this record's product, or `serum#f1` of any. */
export const referFact = (field: string, fact: string, product: string | undefined): Reference[] => {
  const [left = '', right] = fact.split('#');
  return right === undefined ? refer(field, 'product', product, left) : refer(field, 'product', left, right);
};
