import { canonicalJson } from '../../kernel/index.js';

/** One difference between two bodies. `path` is dotted; an element of a list of things with ids is named by its id. */
export interface FieldChange {
  readonly path: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly before?: unknown;
  readonly after?: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * What differs, field by field, in the order of the newer body. Lists of plain values are compared as wholes; lists
 * whose elements carry ids are compared element by element, so that a fact moved up is not a fact changed.
 */
export function diffBodies(before: unknown, after: unknown): FieldChange[] {
  return compare('', before, after);
}

function compare(path: string, before: unknown, after: unknown): FieldChange[] {
  if (canonicalJson(before ?? null) === canonicalJson(after ?? null)) return [];
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  if (was && is) return compareFields(path, was, is);
  if (before === undefined) return [{ path, change: 'added', after }];
  if (after === undefined) return [{ path, change: 'removed', before }];
  return [{ path, change: 'changed', before, after }];
}

function compareFields(path: string, before: Fields, after: Fields): FieldChange[] {
  const changes = [...new Set([...Object.keys(after), ...Object.keys(before)])].flatMap((key) =>
    compare(path === '' ? key : `${path}.${key}`, before[key], after[key]),
  );
  // Two lists of the same things in another order differ although none of their elements does.
  return changes.length > 0
    ? changes
    : [{ path, change: 'changed', before: Object.keys(before), after: Object.keys(after) }];
}

function fieldsOf(value: unknown): Fields | null {
  if (value === null || typeof value !== 'object') return null;
  if (!Array.isArray(value)) return value as Fields;
  const ids = value.map((element: unknown) => (element as { id?: unknown } | null)?.id);
  const named = value.length > 0 && ids.every((id) => typeof id === 'string') && new Set(ids).size === ids.length;
  return named ? Object.fromEntries(value.map((element: { id: string }) => [element.id, element])) : null;
}
