import { z } from 'zod';
import { canonicalJson } from '../../kernel/index.js';

type JsonSchema = Record<string, unknown>;

/**
 * Zod → JSON Schema 2020-12 for OpenAPI 3.1. A schema with an id becomes a component of that name; where what is
 * read differs from what is answered (defaults filled in), the read form is called `<id>Input`.
 */
export function toOpenApiSchema(
  schema: z.ZodType,
  io: 'input' | 'output',
): { schema: JsonSchema; components: Record<string, JsonSchema> } {
  const own = convert(schema, io);
  const other = io === 'input' ? definitionsOf(convert(schema, 'output')) : {};
  const renamed = new Map<string, string>();
  for (const [name, definition] of Object.entries(definitionsOf(own))) {
    const differs = io === 'input' && canonicalJson(definition) !== canonicalJson(other[name] ?? definition);
    renamed.set(name, differs ? `${name}Input` : name);
  }
  const components: Record<string, JsonSchema> = {};
  for (const [name, definition] of Object.entries(definitionsOf(own)))
    components[renamed.get(name) ?? name] = pointed(definition, renamed) as JsonSchema;
  const root = Object.fromEntries(Object.entries(own).filter(([key]) => key !== '$defs' && key !== '$schema'));
  return { schema: pointed(root, renamed) as JsonSchema, components };
}

/** The root is wrapped, so that a root with an id becomes a component like any other. */
function convert(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const wrapped = z.toJSONSchema(z.object({ root: schema }), {
    target: 'draft-2020-12',
    io,
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      delete jsonSchema.id;
    },
  }) as unknown as { properties: { root: JsonSchema }; $defs?: Record<string, JsonSchema> };
  return { ...wrapped.properties.root, ...(wrapped.$defs ? { $defs: wrapped.$defs } : {}) };
}

const definitionsOf = (schema: JsonSchema): Record<string, JsonSchema> =>
  (schema['$defs'] ?? {}) as Record<string, JsonSchema>;

function pointed(value: unknown, renamed: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => pointed(item, renamed));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) =>
      key === '$ref' && typeof part === 'string'
        ? [
            key,
            part.replace(
              /^#\/\$defs\/(.+)$/,
              (_all, name: string) => `#/components/schemas/${renamed.get(name) ?? name}`,
            ),
          ]
        : [key, pointed(part, renamed)],
    ),
  );
}
