export interface Change {
  /** Dotted: `quotas.moments.day`. */
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

const isTree = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isNothing = (value: unknown): boolean => value === undefined || value === null;

/** What differs, leaf by leaf; a list is one leaf. Nothing and null are the same. */
export function changesBetween(before: unknown, after: unknown, path = ''): Change[] {
  if (isTree(before) || isTree(after)) {
    const one = isTree(before) ? before : {};
    const other = isTree(after) ? after : {};
    const inner = [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((key) =>
      changesBetween(one[key], other[key], path === '' ? key : `${path}.${key}`),
    );
    const lost = [before, after].find((side) => !isTree(side) && !isNothing(side));
    return lost === undefined ? inner : [{ path, before, after }, ...inner];
  }
  if (isNothing(before) && isNothing(after)) return [];
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ path, before, after }];
}
