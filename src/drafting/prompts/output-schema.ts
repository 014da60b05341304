import { z } from 'zod';
import { err, ok, type FieldError, type Result } from '../../kernel/index.js';
import { BODIES, Body, type TouchpointId } from '../../library/index.js';

type JsonSchema = Readonly<Record<string, unknown>>;

/** Kept of JSON Schema: what every provider's strict mode reads. Lengths and formats are judged when the reply is parsed. */
const KEPT = ['type', 'enum', 'description'] as const;

/** OpenAI's strict mode: every property is required, what is optional may be null, nothing else may stand there. */
function strict(schema: JsonSchema): JsonSchema {
  const kept: Record<string, unknown> = {};
  for (const key of KEPT) if (schema[key] !== undefined) kept[key] = schema[key];
  if (schema['const'] !== undefined) kept['enum'] = [schema['const']];
  if (schema['type'] === 'array') kept['items'] = strict((schema['items'] ?? {}) as JsonSchema);
  if (schema['type'] === 'object') {
    const properties = (schema['properties'] ?? {}) as Record<string, JsonSchema>;
    const required = new Set((schema['required'] ?? []) as string[]);
    kept['properties'] = Object.fromEntries(
      Object.entries(properties).map(([name, part]) => [
        name,
        required.has(name) ? strict(part) : orNull(strict(part)),
      ]),
    );
    kept['required'] = Object.keys(properties);
    kept['additionalProperties'] = false;
  }
  return kept;
}

function orNull(schema: JsonSchema): JsonSchema {
  return { anyOf: [schema, { type: 'null' }] };
}

/** What a model must answer with for a touchpoint: its body's schema in the form of strict structured output. */
export function outputSchema(touchpoint: TouchpointId): OutputSchema {
  const known = built.get(touchpoint) ?? build(touchpoint);
  built.set(touchpoint, known);
  return known;
}

export interface OutputSchema {
  readonly name: string;
  readonly schema: JsonSchema;
}

/** Building one takes 2 ms, and every prompt and its hash ask for it. */
const built = new Map<TouchpointId, OutputSchema>();

const build = (touchpoint: TouchpointId): OutputSchema => strictOutput(`${touchpoint}_draft`, BODIES[touchpoint]);

/** Any shape in the form of strict structured output. */
export function strictOutput(name: string, shape: z.ZodType): OutputSchema {
  const schema = z.toJSONSchema(shape, { io: 'input', reused: 'inline', unrepresentable: 'any' }) as JsonSchema;
  return { name, schema: strict(inlined(schema)) };
}

/** Replaces `$ref`s by what they point to: not every provider follows them. */
function inlined(root: JsonSchema): JsonSchema {
  const defs = (root['$defs'] ?? {}) as Record<string, JsonSchema>;
  const walk = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(walk);
    if (part === null || typeof part !== 'object') return part;
    const ref = (part as JsonSchema)['$ref'];
    if (typeof ref === 'string') return walk(defs[ref.replace('#/$defs/', '')]);
    return Object.fromEntries(
      Object.entries(part)
        .filter(([key]) => key !== '$defs')
        .map(([key, value]) => [key, walk(value)]),
    );
  };
  return walk(root) as JsonSchema;
}

/** A model's answer as a body: nulls and blank optional words dropped, the touchpoint set, then validated. */
export function fromOutput(touchpoint: TouchpointId, json: unknown): Result<Body, readonly FieldError[]> {
  const cleaned = dropNulls(json);
  const candidate =
    cleaned !== null && typeof cleaned === 'object' && !Array.isArray(cleaned) ? { ...cleaned, touchpoint } : cleaned;
  const parsed = Body.safeParse(candidate);
  if (parsed.success) return ok(parsed.data);
  return err(
    parsed.error.issues.map((issue) => ({ field: issue.path.join('.'), message: issue.message, code: issue.code })),
  );
}

/** What a strict reply left out by saying null, or nothing but blanks. */
export function dropNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((part) => part !== null).map(dropNulls);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== null && !(typeof part === 'string' && part.trim() === ''))
      .map(([key, part]) => [key, dropNulls(part)]),
  );
}
