import { isFields, namesOf, nullable, optionOf, resolve, shapeOf, type Fields, type FieldSchema } from './schema';

/** What stands at a dotted path. */
export const valueAt = (body: unknown, path: string): unknown =>
  path === ''
    ? body
    : path
        .split('.')
        .reduce<unknown>(
          (value, part) => (Array.isArray(value) ? value[Number(part)] : isFields(value) ? value[part] : undefined),
          body,
        );

/** The same body with another value at a path; `undefined` takes the field away. What is not on the way stays the same object. */
export function withValue(body: unknown, path: string, value: unknown): unknown {
  if (path === '') return value;
  const [first = '', ...rest] = path.split('.');
  if (Array.isArray(body)) {
    const items: unknown[] = [...(body as unknown[])];
    items[Number(first)] = withValue(items[Number(first)], rest.join('.'), value);
    return items;
  }
  const fields: Fields = isFields(body) ? body : {};
  const next = withValue(fields[first], rest.join('.'), value);
  if (next !== undefined) return { ...fields, [first]: next };
  const { [first]: _gone, ...others } = fields;
  return others;
}

export const withoutItem = (items: readonly unknown[], index: number): unknown[] =>
  items.filter((_, at) => at !== index);

export function withMoved(items: readonly unknown[], from: number, to: number): unknown[] {
  const moved = [...items];
  moved.splice(to, 0, ...moved.splice(from, 1));
  return moved;
}

const empty = (value: unknown): boolean =>
  value === undefined || value === '' || (isFields(value) && Object.keys(value).length === 0);

/** A body as it is sent: white space around texts, lines left empty and optional parts nobody filled in are left out. */
export function pruned(schema: FieldSchema, root: FieldSchema, value: unknown, path = ''): unknown {
  if (typeof value === 'string') return value.trim();
  if (value === null && !nullable(schema, root)) return undefined;
  if (Array.isArray(value)) return prunedList(schema, root, value, path);
  if (!isFields(value)) return value;
  const shape = shapeOf(schema, root, path);
  const field = resolve(schema, root);
  if (shape.as === 'map')
    return Object.fromEntries(
      Object.entries(value).map(([key, held]) => [key, pruned(shape.value, root, held, `${path}.${key}`)]),
    );
  const option = shape.as === 'union' ? optionOf(shape.options, value, root) : undefined;
  const target = option
    ? resolve(option.schema, root)
    : (field.anyOf?.map((one) => resolve(one, root)).find(({ type }) => type === 'object') ?? field);
  return prunedFields(target, root, value, path);
}

function prunedFields(target: FieldSchema, root: FieldSchema, value: Fields, path: string): Fields {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, held]) => {
      const next = pruned(target.properties?.[name] ?? {}, root, held, path === '' ? name : `${path}.${name}`);
      return next === undefined || (empty(next) && !target.required?.includes(name)) ? [] : [[name, next]];
    }),
  );
}

function prunedList(schema: FieldSchema, root: FieldSchema, value: readonly unknown[], path: string): unknown[] {
  const shape = shapeOf(schema, root, path);
  const field = resolve(schema, root);
  const listed = field.anyOf?.map((one) => resolve(one, root)).find(({ type }) => type === 'array') ?? field;
  const items = shape.as === 'list' ? shape.items : (listed.items ?? {});
  return value
    .map((item, index) => pruned(items, root, item, `${path}.${index}`))
    .filter((item) => !empty(item) || isFields(item));
}

/** An id for a new item of a list, in the manner of the list: f1, f2; step-1. */
export function nextId(list: readonly unknown[], path: string): string {
  const name = namesOf(path).at(-1) ?? 'item';
  const stem = name === 'facts' ? 'f' : `${name.replace(/s$/, '').replaceAll('_', '-')}-`;
  const taken = new Set(list.map((item) => (isFields(item) ? item['id'] : undefined)));
  let number = list.length + 1;
  while (taken.has(`${stem}${number}`)) number += 1;
  return `${stem}${number}`;
}

/** A first proposal for the id of a record: its name if that has letters, otherwise the kind and a number. */
export function proposedId(kind: string, name: string, count: number): string {
  const letters = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return letters.length > 2 ? letters : `${kind.replaceAll('_', '-')}-${count + 1}`;
}
