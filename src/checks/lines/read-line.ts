import type { z } from 'zod';
import { err, ok, type Result } from '../../kernel/index.js';
import { nearest } from '../../library/light.js';

/** A line of input that cannot be used, and what was expected of it. */
export interface LineError {
  readonly id?: string | number;
  /** From 1. */
  readonly line: number;
  readonly error: string;
}

export interface ReadLine<T> {
  readonly value: T;
  /** Fields that nobody reads and that look like one that is read by another name. */
  readonly warnings: readonly string[];
}

/** A line of JSON as what it should be, or what is wrong with it, every field at once. */
export function readLine<S extends z.ZodObject>(
  schema: S,
  line: string,
  number: number,
): Result<ReadLine<z.output<S>>, LineError> {
  let value: unknown;
  try {
    value = JSON.parse(number === 1 ? line.replace(/^\uFEFF/u, '') : line);
  } catch (error) {
    return err({ line: number, error: `expected one JSON object on the line: ${(error as Error).message}` });
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return ok({ value: parsed.data, warnings: slips(schema, value as object) });
  return err({ ...idOf(value), line: number, error: parsed.error.issues.map(describe).join('; ') });
}

/** What a caller keeps on its lines for itself is its own; a name that is nearly ours was meant to be. */
function slips(schema: z.ZodObject, value: object): string[] {
  const known = Object.keys(schema.shape).filter((key) => !(key in value));
  return Object.keys(value).flatMap((key) => {
    const meant = key in schema.shape ? undefined : nearest(key, known);
    return meant === undefined ? [] : [`there is no field "${key}"; did you mean "${meant}"?`];
  });
}

export const lineError = (id: string | number, line: number, error: string): LineError => ({ id, line, error });

function idOf(value: unknown): { id?: string | number } {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' || typeof id === 'number' ? { id } : {};
}

/** One name for each place: an object of a union tells which of its fields is wrong, where only one form is an object. */
function describe(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_union') {
    const inner = issue.errors.flat().filter(({ path, code }) => path.length > 0 || code === 'unrecognized_keys');
    if (inner.length > 0)
      return inner.map((one) => describe({ ...one, path: [...issue.path, ...one.path] })).join('; ');
  }
  const place = issue.path.map(String).join('.');
  return place === '' ? issue.message : `${place}: ${issue.message}`;
}
