/** Bodies of this API are a few levels deep; what walks them by recursion may rely on it. */
export const DEEPEST_BODY = 64;

/** Whether a parsed body is nested deeper than `most` levels. Walks level by level, so no depth is too much for it. */
export function isDeeperThan(value: unknown, most: number): boolean {
  let level = [value].filter(isNested);
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > most) return true;
    level = level.flatMap((part) => Object.values(part).filter(isNested));
  }
  return false;
}

const isNested = (value: unknown): value is object => typeof value === 'object' && value !== null;
