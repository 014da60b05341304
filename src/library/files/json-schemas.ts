import { z } from 'zod';
import { KIND_IDS, KINDS, type KindId } from '../kinds/index.js';

type JsonSchema = Record<string, unknown>;

/**
 * What editors complete and check while a library file is written: one schema a kind of record, as it stands in its
 * file (what the file name says is not repeated in it), and one for each file that holds lists.
 */
export function jsonSchemas(): Map<string, string> {
  const schemas = new Map<string, string>();
  const lists = new Map<string, { key: string; kind: KindId }[]>();
  for (const id of KIND_IDS) {
    const { layout } = KINDS[id];
    schemas.set(`${id}.json`, printed(schemaOf(id)));
    if (layout.form === 'list')
      lists.set(layout.path, [...(lists.get(layout.path) ?? []), { key: layout.key, kind: id }]);
  }
  for (const [path, parts] of lists) {
    const name = path.replace(/^.*\//, '').replace(/\.yaml$/, '');
    schemas.set(`${name}.file.json`, printed(listSchema(path, parts)));
  }
  return schemas;
}

function schemaOf(id: KindId): JsonSchema {
  const kind = KINDS[id];
  const schema = atRoot(
    z.toJSONSchema(kind.schema, { io: 'input', override: ({ jsonSchema }) => exampleAsList(jsonSchema) }),
  );
  if (kind.layout.form === 'singleton') withoutFields(schema, ['id']);
  if (kind.layout.form === 'markdown') withoutFields(schema, ['id', 'text']);
  const { $schema, id: _, ...rest } = schema;
  return { $schema, title: `${kind.name.zh} ${kind.name.en}`, ...rest };
}

/** OpenAPI's word is `example`, JSON Schema's is `examples`. */
function exampleAsList(schema: JsonSchema): void {
  if (!('example' in schema)) return;
  schema.examples = [schema.example];
  delete schema.example;
}

/** A schema with a name of its own is put among the definitions; here it is what the file is about. */
function atRoot(schema: JsonSchema): JsonSchema {
  const name = typeof schema.$ref === 'string' ? schema.$ref.replace('#/$defs/', '') : undefined;
  if (name === undefined) return schema;
  const { [name]: root, ...others } = schema.$defs as Record<string, JsonSchema>;
  return { $schema: schema.$schema, ...root, ...(Object.keys(others).length > 0 ? { $defs: others } : {}) };
}

function withoutFields(schema: JsonSchema, fields: readonly string[]): void {
  const kept = ([name]: [string, unknown]): boolean => !fields.includes(name);
  schema.properties = Object.fromEntries(Object.entries(schema.properties as JsonSchema).filter(kept));
  schema.required = ((schema.required ?? []) as string[]).filter((name) => !fields.includes(name));
}

const listSchema = (path: string, parts: readonly { key: string; kind: KindId }[]): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: path,
  type: 'object',
  properties: Object.fromEntries(
    parts.map(({ key, kind }) => [key, { type: 'array', items: { $ref: `./${kind}.json` } }]),
  ),
  additionalProperties: false,
});

const printed = (schema: JsonSchema): string => `${JSON.stringify(schema, null, 2)}\n`;
