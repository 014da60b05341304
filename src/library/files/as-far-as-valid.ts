import type { z } from 'zod';

/** Stands where a text is missing, so that the rest of its record can be read. */
const NOT_WRITTEN = '（没有写）';

type Bag = Record<string | number, unknown>;

function bagAt(body: unknown, path: readonly PropertyKey[]): Bag | undefined {
  let at: unknown = body;
  for (const step of path) at = typeof at === 'object' && at !== null ? (at as Bag)[step as string] : undefined;
  return typeof at === 'object' && at !== null ? (at as Bag) : undefined;
}

function mend(body: unknown, issue: z.core.$ZodIssue): void {
  if (issue.code === 'unrecognized_keys') {
    const bag = bagAt(body, issue.path);
    for (const key of issue.keys) if (bag) Reflect.deleteProperty(bag, key);
    return;
  }
  const key = issue.path.at(-1);
  const bag = bagAt(body, issue.path.slice(0, -1));
  if (bag === undefined || key === undefined || typeof key === 'symbol') return;
  const lacksText = issue.code === 'too_small' && issue.origin === 'string';
  const isMissing = issue.code === 'invalid_type' && issue.expected === 'string' && bag[key] === undefined;
  if (lacksText || isMissing) bag[key] = NOT_WRITTEN;
  else Reflect.deleteProperty(bag, key);
}

/** A record that is not valid, without what is wrong in it: for what else is to be said of its words, and for nothing else. */
export function asFarAsValid<T>(
  schema: z.ZodType<T>,
  body: unknown,
  issues: readonly z.core.$ZodIssue[],
): T | undefined {
  const copy = structuredClone(body);
  for (const issue of issues) mend(copy, issue);
  const parsed = schema.safeParse(copy);
  return parsed.success ? parsed.data : undefined;
}
