import type { z } from 'zod';
import { nearest } from './nearest.js';
import { keysAt } from './schema-keys.js';

/** One thing wrong in a body, in words for the person who wrote it. */
export interface BodyProblem {
  readonly path: readonly (string | number)[];
  /** Whether the key itself is wrong, or what it holds. */
  readonly at: 'key' | 'value';
  readonly message: string;
  readonly expected?: string;
  readonly suggestion?: string;
}

type Issue = z.core.$ZodIssue;
type Path = (string | number)[];

/** Every problem of a body: all of them, each with what would be right. */
export function explain(schema: z.core.$ZodType, body: unknown, issues: readonly Issue[]): BodyProblem[] {
  return issues.flatMap((issue) => explainIssue(schema, body, issue, []));
}

function explainIssue(schema: z.core.$ZodType, body: unknown, issue: Issue, base: Path): BodyProblem[] {
  const path = [...base, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(schema, body, path, key));
    case 'invalid_union':
      return explainUnion(schema, body, issue, path);
    case 'invalid_key':
    case 'invalid_element':
      return issue.issues.flatMap((inner) => explainIssue(schema, body, inner, path));
    case 'invalid_type':
      return [ofType(issue, path, valueAt(body, path))];
    case 'invalid_value':
      return [ofValue(issue, path, valueAt(body, path))];
    default:
      return [{ path, at: 'value', message: lowerFirst(issue.message), ...expectation(issue) }];
  }
}

function unknownKey(schema: z.core.$ZodType, body: unknown, path: Path, key: string): BodyProblem {
  const known = keysAt(schema, path);
  const present = new Set(Object.keys(valueAt(body, path) ?? {}));
  const meant = nearest(
    key,
    known.filter((candidate) => !present.has(candidate)),
  );
  return {
    path: [...path, key],
    at: 'key',
    message: `there is no field "${key}" here`,
    ...(known.length > 0 ? { expected: `one of ${known.join(', ')}` } : {}),
    suggestion: meant === undefined ? 'leave it out' : `did you mean "${meant}"?`,
  };
}

function ofType(issue: z.core.$ZodIssueInvalidType, path: Path, value: unknown): BodyProblem {
  const article = NAMES[issue.expected] ?? issue.expected;
  if (value === undefined) return { path, at: 'value', message: 'is missing', expected: article };
  const quoted = issue.expected === 'string' && (typeof value === 'number' || typeof value === 'boolean');
  return {
    path,
    at: 'value',
    message: `is ${describe(value)}`,
    expected: article,
    ...(quoted ? { suggestion: `put it in quotes: "${String(value)}"` } : {}),
  };
}

function ofValue(issue: z.core.$ZodIssueInvalidValue, path: Path, value: unknown): BodyProblem {
  const values = issue.values.map(String);
  const meant = typeof value === 'string' ? nearest(value, values) : undefined;
  return {
    path,
    at: 'value',
    message: value === undefined ? 'is missing' : `is ${describe(value)}`,
    expected: values.length === 1 ? String(values[0]) : `one of ${values.join(', ')}`,
    ...(meant === undefined ? {} : { suggestion: `did you mean "${meant}"?` }),
  };
}

/**
 * Of several alternatives the one that was meant is the one whose own keys are there: its problems are told. When none
 * stands out, the alternatives themselves are.
 */
function explainUnion(
  schema: z.core.$ZodType,
  body: unknown,
  issue: z.core.$ZodIssueInvalidUnion,
  path: Path,
): BodyProblem[] {
  const meant = issue.errors
    .filter((branch) => branch.length > 0 && !branch.some((inner) => inner.path.length === 0))
    .sort((left, right) => left.length - right.length);
  const [best] = meant;
  if (best !== undefined && !best.some((inner) => isMissing(body, path, inner)))
    return best.flatMap((inner) => explainIssue(schema, body, inner, path));
  const value = valueAt(body, path);
  const keys = value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.keys(value) : [];
  const known = keysAt(schema, path);
  const slip = keys.find((key) => !known.includes(key));
  const guess = slip === undefined ? undefined : nearest(slip, known);
  return [
    {
      path: slip === undefined ? path : [...path, slip],
      at: slip === undefined ? 'value' : 'key',
      message:
        slip === undefined ? (value === undefined ? 'is missing' : 'does not fit') : `there is no field "${slip}" here`,
      expected: issue.message.replace(/^expected /, ''),
      ...(guess === undefined ? {} : { suggestion: `did you mean "${guess}"?` }),
    },
  ];
}

const isMissing = (body: unknown, path: Path, issue: Issue): boolean =>
  issue.code === 'invalid_type' && valueAt(body, [...path, ...(issue.path as Path)]) === undefined;

function expectation(issue: Issue): { expected?: string } {
  if (issue.code === 'too_big') return { expected: `at most ${String(issue.maximum)}` };
  if (issue.code === 'too_small') return { expected: `at least ${String(issue.minimum)}` };
  return {};
}

export function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  let value = body;
  for (const step of path) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}

const NAMES: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'a mapping with fields',
  record: 'a mapping with fields',
  array: 'a list',
};

function describe(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping with fields';
  if (typeof value === 'string') return value.length > 60 ? 'another text' : `"${value}"`;
  return typeof value === 'number' ? `the number ${value}` : `${value as boolean}`;
}

const lowerFirst = (message: string): string =>
  /^[A-Z][a-z]/.test(message) ? message.charAt(0).toLowerCase() + message.slice(1) : message;
