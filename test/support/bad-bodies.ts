import fc from 'fast-check';

/** As much of JSON Schema as the OpenAPI document uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly example?: unknown;
  readonly default?: unknown;
}

export type Resolve = (reference: string) => Schema;
type Path = readonly (string | number)[];

/** A body that reads as right: examples where the schema gives them. */
export function exampleOf(schema: Schema, resolve: Resolve, depth = 0): unknown {
  if (schema.example !== undefined) return structuredClone(schema.example);
  if (schema.$ref !== undefined) return exampleOf(resolve(schema.$ref), resolve, depth + 1);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.default !== undefined) return schema.default;
  const first = (schema.oneOf ?? schema.anyOf ?? schema.allOf)?.[0];
  if (first && depth < 12) return exampleOf(first, resolve, depth + 1);
  const type = Array.isArray(schema.type) ? (schema.type as readonly string[])[0] : schema.type;
  if (type === 'object' || schema.properties)
    return Object.fromEntries(
      Object.entries(schema.properties ?? {})
        .filter(() => depth < 12)
        .map(([name, property]) => [name, exampleOf(property, resolve, depth + 1)]),
    );
  if (type === 'array') return schema.items && depth < 12 ? [exampleOf(schema.items, resolve, depth + 1)] : [];
  return { string: 'text', integer: 1, number: 1, boolean: true }[String(type)] ?? null;
}

const STRANGE: readonly unknown[] = [
  null,
  true,
  -1,
  1.5,
  1e308,
  '',
  ' ',
  'no-such-thing',
  '../../etc/passwd',
  "'; DROP TABLE draft; --",
  '\u0000',
  '\uD800',
  '{{constructor}}',
  '<script>alert(1)</script>',
  '长'.repeat(25_000),
  [],
  {},
  [[]],
  [null],
  { $gt: '' },
  { toString: 1 },
];

/** A right body spoilt in one to three places, or something that is no body at all. */
export function badBody(example: unknown): fc.Arbitrary<unknown> {
  const places = pathsOf(example);
  const whole = fc.oneof(fc.constantFrom(...STRANGE), fc.jsonValue({ maxDepth: 3 }));
  if (places.length === 0) return whole;
  const spoil = fc.tuple(
    fc.constantFrom(...places),
    fc.constantFrom('replace', 'remove', 'add', 'wrap'),
    fc.constantFrom(...STRANGE),
  );
  const spoilt = fc.array(spoil, { minLength: 1, maxLength: 3 }).map((wounds) => {
    const body = { root: structuredClone(example) };
    for (const [path, how, value] of wounds) wound(body, ['root', ...path], how, value);
    return body.root;
  });
  return fc.oneof({ arbitrary: spoilt, weight: 9 }, { arbitrary: whole, weight: 1 });
}

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (value === null || typeof value !== 'object') return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([key, part]) =>
      pathsOf(part, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}

type Holder = Record<string | number, unknown>;

function wound(root: object, path: Path, how: string, value: unknown): void {
  let holder = root as Holder;
  for (const step of path.slice(0, -1)) {
    const next = holder[step];
    if (next === null || typeof next !== 'object') return;
    holder = next as Holder;
  }
  const last = path.at(-1) ?? 'root';
  const here = holder[last];
  if (how === 'remove' && path.length > 1) Reflect.deleteProperty(holder, last);
  else if (how === 'add' && here !== null && typeof here === 'object' && !Array.isArray(here))
    (here as Holder)['surprise'] = value;
  else holder[last] = how === 'wrap' ? [here] : structuredClone(value);
}
