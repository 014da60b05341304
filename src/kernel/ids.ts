import { v7 } from 'uuid';

declare const brand: unique symbol;
/** A string that is only of one kind: a draft's id cannot be passed where a task's is meant. */
export type Branded<T, B extends string> = T & { readonly [brand]: B };
export type Id<B extends string> = Branded<string, B>;

export type WorkspaceId = Id<'workspace'>;
export type PersonId = Id<'person'>;

/** A new time-ordered id (UUID v7), so that rows made together lie together in an index. */
export const newId = <T extends string>(): T => v7() as T;

/** Slugs of library records: they are file names, so the alphabet is narrow. */
export const SLUG_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const SLUG_MAX = 80;
