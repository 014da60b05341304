/** What a kind's JSON Schema says of a field, as far as a form needs it. */
export interface FieldSchema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, FieldSchema>>;
  readonly type?: string;
  readonly description?: string;
  readonly example?: unknown;
  readonly default?: unknown;
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | FieldSchema;
  readonly propertyNames?: FieldSchema;
  readonly items?: FieldSchema;
  readonly anyOf?: readonly FieldSchema[];
}

/** A schema behind its name, with what is said of it where it is used. */
export function resolve(schema: FieldSchema, root: FieldSchema): FieldSchema {
  if (!schema.$ref) return schema;
  const { $ref, ...said } = schema;
  const meant = root.$defs?.[$ref.replace('#/$defs/', '')] ?? {};
  return { ...resolve(meant, root), ...said };
}

export interface Option {
  /** Tells the alternatives of a union apart: the field it cannot do without, its fixed value, or its type. */
  readonly key: string;
  readonly schema: FieldSchema;
}

/** How a field is asked for. */
export type Shape =
  | { readonly as: 'object' | 'number' | 'boolean' | 'scalar' | 'line' | 'long' | 'constant' }
  | { readonly as: 'day' | 'moment' | 'clock' | 'duration' | 'event' | 'slug' }
  | { readonly as: 'choice' | 'choices'; readonly values: readonly string[] }
  | { readonly as: 'list'; readonly items: FieldSchema }
  | { readonly as: 'lines' | 'words' }
  | { readonly as: 'map'; readonly keys: readonly string[] | null; readonly value: FieldSchema }
  | { readonly as: 'union'; readonly options: readonly Option[] }
  | { readonly as: 'reference'; readonly to: Target; readonly many: boolean }
  /** One slug, or `{ in: [slugs] }`. */
  | { readonly as: 'oneOrSome'; readonly to: Target };

export type Target =
  | 'persona'
  | 'product'
  | 'offer'
  | 'case'
  | 'topic'
  | 'programme'
  | 'segment'
  | 'stage'
  | 'source'
  | 'tier'
  | 'account'
  | 'scene'
  | 'fact'
  | 'tag'
  | 'picture';

/** Fields that name another record, by their own name. They count only where the schema asks for an id. */
const TARGETS: Readonly<Record<string, Target>> = {
  persona: 'persona',
  product: 'product',
  offer: 'offer',
  case: 'case',
  cases: 'case',
  topic: 'topic',
  programme: 'programme',
  segment: 'segment',
  segments: 'segment',
  serves: 'segment',
  suits: 'segment',
  stage: 'stage',
  stages: 'stage',
  stage_overdue: 'stage',
  from: 'stage',
  source: 'source',
  tier: 'tier',
  leads_to: 'product',
  account: 'account',
  buy: 'scene',
  use: 'scene',
};
const PICTURES = new Set(['avatar', 'moments_cover', 'proof', 'pictures']);
const SLUG = '^[a-z0-9]+(?:-[a-z0-9]+)*$';
/** From here on a text is written in a box of several lines. */
const LONG = 500;
/** Up to here texts of a list are words, shown side by side. */
const WORD = 60;

/** The names of a dotted path, without the numbers of list items. */
export const namesOf = (path: string): string[] => path.split('.').filter((part) => part !== '' && !/^\d+$/.test(part));

export function shapeOf(schema: FieldSchema, root: FieldSchema, path: string): Shape {
  const field = resolve(schema, root);
  const name = namesOf(path).at(-1) ?? '';
  if (field.const !== undefined) return { as: 'constant' };
  if (field.anyOf) return unionShape(field.anyOf, root, path);
  if (field.enum) return { as: 'choice', values: field.enum };
  switch (field.type) {
    case 'object':
      return objectShape(field);
    case 'array':
      return listShape(field.items ?? {}, root, path);
    case 'integer':
    case 'number':
      return { as: 'number' };
    case 'boolean':
      return { as: 'boolean' };
    default:
      return textShape(field, name);
  }
}

function objectShape(field: FieldSchema): Shape {
  const value = field.additionalProperties;
  if (typeof value !== 'object') return { as: 'object' };
  return { as: 'map', keys: field.propertyNames?.enum ?? null, value };
}

function listShape(items: FieldSchema, root: FieldSchema, path: string): Shape {
  const shape = shapeOf(items, root, path);
  if (shape.as === 'reference') return { ...shape, many: true };
  if (shape.as === 'choice') return { as: 'choices', values: shape.values };
  if (shape.as === 'scalar') return { as: 'words' };
  if (shape.as === 'line' || shape.as === 'long')
    return { as: (resolve(items, root).maxLength ?? LONG) <= WORD ? 'words' : 'lines' };
  return { as: 'list', items };
}

function unionShape(anyOf: readonly FieldSchema[], root: FieldSchema, path: string): Shape {
  const some = anyOf.filter((one) => resolve(one, root).type !== 'null');
  const [first, second] = some;
  if (first && some.length === 1) return shapeOf(first, root, path);
  const types = some.map((one) => resolve(one, root).type);
  if (types.every((type) => type === 'string' || type === 'number' || type === 'boolean')) return { as: 'scalar' };
  if (first && second && some.length === 2) {
    const one = shapeOf(first, root, path);
    if (one.as === 'reference' && resolve(second, root).properties?.['in']) return { as: 'oneOrSome', to: one.to };
  }
  return { as: 'union', options: some.map((one) => ({ key: optionKey(resolve(one, root)), schema: one })) };
}

function optionKey(schema: FieldSchema): string {
  if (typeof schema.const === 'string') return schema.const;
  if (schema.type === 'object') return schema.required?.[0] ?? 'object';
  return schema.type === 'array' ? 'list' : 'text';
}

function textShape(field: FieldSchema, name: string): Shape {
  const pattern = field.pattern ?? '';
  const to = TARGETS[name];
  if (pattern === SLUG) return to ? { as: 'reference', to, many: false } : { as: 'slug' };
  if (pattern.includes('(#')) return { as: 'reference', to: 'fact', many: false };
  if (pattern.includes('\\/')) return { as: 'reference', to: 'tag', many: false };
  if (PICTURES.has(name) && pattern === '') return { as: 'reference', to: 'picture', many: false };
  if (pattern.startsWith('^\\d{4}-\\d{2}-\\d{2}T')) return { as: 'moment' };
  if (pattern.startsWith('^\\d{4}')) return { as: 'day' };
  if (pattern.startsWith('^(?:[01]')) return { as: 'clock' };
  if (pattern.includes('P(?=')) return { as: 'duration' };
  if (pattern.startsWith('^[a-z][a-z0-9_]*')) return { as: 'event' };
  return { as: (field.maxLength ?? 0) >= LONG ? 'long' : 'line' };
}

/** The alternative of a union that a value is; none while its deciding field is still empty. */
export const optionOf = (options: readonly Option[], value: unknown, root: FieldSchema): Option | undefined =>
  options.find(({ schema }) => fits(resolve(schema, root), value));

function fits(schema: FieldSchema, value: unknown): boolean {
  if (schema.const !== undefined) return schema.const === value;
  if (schema.type === 'array') return Array.isArray(value);
  if (schema.type === 'object') return isFields(value) && (schema.required ?? []).every((name) => name in value);
  return schema.type === typeof value && (schema.enum === undefined || schema.enum.includes(String(value)));
}

export type Fields = Readonly<Record<string, unknown>>;
export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a field may be `null`, for "none". */
export const nullable = (schema: FieldSchema, root: FieldSchema): boolean =>
  resolve(schema, root).anyOf?.some((one) => one.type === 'null') ?? false;

/** What a field that was just added holds, so that there is something to fill in. */
export function emptyOf(schema: FieldSchema, root: FieldSchema, path: string): unknown {
  const field = resolve(schema, root);
  const shape = shapeOf(schema, root, path);
  switch (shape.as) {
    case 'object': {
      const target = field.anyOf?.map((one) => resolve(one, root)).find(({ type }) => type === 'object') ?? field;
      return Object.fromEntries(
        (target.required ?? []).flatMap((name) => {
          const value = emptyOf(target.properties?.[name] ?? {}, root, `${path}.${name}`);
          return value === undefined ? [] : [[name, value]];
        }),
      );
    }
    case 'union':
      return shape.options[0] && emptyOf(shape.options[0].schema, root, path);
    case 'constant':
      return field.const;
    case 'map':
      return {};
    case 'list':
      // A shape that may hold itself is chosen first: begun by itself it would never end.
      return (field.minItems ?? 0) > 0 && shapeOf(shape.items, root, path).as !== 'union'
        ? [emptyOf(shape.items, root, `${path}.0`)]
        : [];
    case 'lines':
    case 'words':
    case 'choices':
      return [];
    default:
      return undefined;
  }
}
