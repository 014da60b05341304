import type { Resolve, Schema as BodySchema } from './bad-bodies.js';

/** What the document uses of JSON Schema to say how a value must be. */
export interface Schema extends BodySchema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly additionalProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
}

type Fields = Readonly<Record<string, unknown>>;

/** What does not agree with the schema, each with its place; empty when all does. */
export function disagreements(value: unknown, schema: Schema, resolve: Resolve, at = ''): string[] {
  const pointed = schema.$ref === undefined ? [] : disagreements(value, resolve(schema.$ref), resolve, at);
  return [...pointed, ...ofChoice(value, schema, resolve, at), ...ofValue(value, schema, at)].concat(
    Array.isArray(value) ? ofList(value, schema, resolve, at) : [],
    isFields(value) ? ofFields(value, schema, resolve, at) : [],
  );
}

const isFields = (value: unknown): value is Fields =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
const shown = (value: unknown): string => JSON.stringify(value).slice(0, 120);

/** The complaints of the form that comes nearest. */
function ofChoice(value: unknown, { anyOf, oneOf }: Schema, resolve: Resolve, at: string): string[] {
  const forms = anyOf ?? oneOf;
  if (!forms) return [];
  const complaints = forms.map((form) => disagreements(value, form, resolve, at));
  return complaints.sort((one, other) => one.length - other.length)[0] ?? [];
}

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  null: (value) => value === null,
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: (value) => Number.isInteger(value),
  boolean: (value) => typeof value === 'boolean',
  array: (value) => Array.isArray(value),
  object: isFields,
};

function ofValue(value: unknown, schema: Schema, at: string): string[] {
  const wrong: string[] = [];
  const say = (what: string): void => void wrong.push(`${at || 'the whole'}: ${shown(value)} ${what}`);
  const types = schema.type === undefined ? [] : [schema.type].flat();
  if (types.length > 0 && !types.some((type) => TYPES[type]?.(value))) say(`is not ${types.join(' or ')}`);
  if (schema.const !== undefined && value !== schema.const) say(`is not ${shown(schema.const)}`);
  if (schema.enum && !schema.enum.includes(value)) say(`is none of ${shown(schema.enum)}`);
  if (typeof value === 'string') {
    const length = Array.from(value).length;
    if (schema.pattern !== undefined && !new RegExp(schema.pattern, 'u').test(value)) say(`is not ${schema.pattern}`);
    if (length < (schema.minLength ?? 0) || length > (schema.maxLength ?? Infinity)) say('has another length');
  }
  if (typeof value === 'number') {
    if (value < (schema.minimum ?? -Infinity) || value > (schema.maximum ?? Infinity)) say('is out of range');
    if (value <= (schema.exclusiveMinimum ?? -Infinity)) say('is out of range');
  }
  return wrong;
}

function ofList(value: readonly unknown[], schema: Schema, resolve: Resolve, at: string): string[] {
  const { items, minItems = 0, maxItems = Infinity } = schema;
  const count = value.length < minItems || value.length > maxItems ? [`${at}: has ${String(value.length)} items`] : [];
  if (!items) return count;
  return [...count, ...value.flatMap((item, index) => disagreements(item, items, resolve, `${at}.${String(index)}`))];
}

function ofFields(value: Fields, schema: Schema, resolve: Resolve, at: string): string[] {
  const { properties = {}, required = [], additionalProperties = true, propertyNames } = schema;
  const here = (name: string): string => (at === '' ? name : `${at}.${name}`);
  const missing = required.filter((name) => !(name in value)).map((name) => `${here(name)}: is missing`);
  const rest = Object.keys(value).filter((name) => !(name in properties));
  const strange = rest.flatMap((name) => {
    if (additionalProperties === false) return [`${here(name)}: is not in the document`];
    if (additionalProperties === true) return [];
    return disagreements(value[name], additionalProperties, resolve, here(name));
  });
  const names = propertyNames
    ? Object.keys(value).flatMap((name) => disagreements(name, propertyNames, resolve, here(name)))
    : [];
  const known = Object.entries(properties).flatMap(([name, property]) =>
    name in value ? disagreements(value[name], property, resolve, here(name)) : [],
  );
  return [...missing, ...strange, ...names, ...known];
}
