import type { Schema } from './bad-bodies.js';

/** What the document says of a field, wherever it says it. */
export interface DocumentedField {
  readonly path: string;
  readonly name: string;
  readonly described: boolean;
  readonly shown: boolean;
  /** Holds a value itself, rather than fields of its own or a schema that has a name. */
  readonly isLeaf: boolean;
}

type Described = Schema & { readonly description?: string; readonly examples?: unknown; readonly format?: string };

/** A schema with the ways it may be, lists opened up: what may stand there. */
const formsOf = (schema: Described): Described[] => [
  schema,
  ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])].flatMap(formsOf),
  ...(schema.items ? formsOf(schema.items) : []),
];

/** Bytes of a file cannot be shown. */
const showsValue = ({ example, examples, enum: values, const: value, format }: Described): boolean =>
  format === 'binary' || [example, examples, values, value].some((given) => given !== undefined);

/** Every field of a schema, with those inside it. */
export function fieldsOf(schema: Schema, path: string): DocumentedField[] {
  return formsOf(schema).flatMap((form) =>
    Object.entries(form.properties ?? {}).flatMap(([name, property]) => {
      const forms = formsOf(property);
      const here = `${path}.${name}`;
      const { items: _items, ...itself } = property;
      return [
        {
          path: here,
          name,
          described: formsOf(itself).some(({ description, $ref }) => description !== undefined || $ref !== undefined),
          shown: forms.some(showsValue),
          isLeaf: forms.every(({ properties, $ref }) => !properties && $ref === undefined),
        },
        ...fieldsOf(property, here),
      ];
    }),
  );
}
