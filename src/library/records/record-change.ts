import type { KindId } from '../kinds/kind.js';

/**
 * One thing to do to one record. `seen` is the version the caller read; without it whatever is there is taken
 * (an import has compared already). `position` is the record's place in its list file.
 */
export type RecordChange =
  | { readonly action: 'create'; readonly kind: KindId; readonly body: unknown; readonly position?: number }
  | {
      readonly action: 'update';
      readonly kind: KindId;
      readonly slug: string;
      readonly body: unknown;
      readonly position?: number;
      readonly seen?: number;
    }
  | { readonly action: 'archive'; readonly kind: KindId; readonly slug: string; readonly seen?: number }
  | {
      readonly action: 'restore';
      readonly kind: KindId;
      readonly slug: string;
      /** What it should say from now on, when it came back changed. */
      readonly body?: unknown;
      readonly position?: number;
      readonly seen?: number;
    };

/** The slug a change is about; '' when a body to be created names none, which its schema will tell. */
export function slugOf(change: RecordChange): string {
  if (change.action !== 'create') return change.slug;
  const id = (change.body as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id : '';
}
