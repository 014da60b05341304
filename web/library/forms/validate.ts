import { isFields, nullable, optionOf, resolve, shapeOf, type Fields, type FieldSchema } from './schema';

/** What is wrong with a field; the words for it are the form's. */
export interface FieldProblem {
  readonly path: string;
  readonly code: 'missing' | 'tooLong' | 'tooFew' | 'tooSmall' | 'tooBig' | 'pattern' | 'slug' | 'twice';
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Everything that can be seen to be wrong without asking the service. */
export function problemsOf(schema: FieldSchema, root: FieldSchema, value: unknown, path = ''): FieldProblem[] {
  if (value === null && nullable(schema, root)) return [];
  const shape = shapeOf(schema, root, path);
  const field = resolve(schema, root);
  if (shape.as === 'union') {
    const option = optionOf(shape.options, value, root);
    return option ? problemsOf(option.schema, root, value, path) : [{ path, code: 'missing' }];
  }
  if (shape.as === 'map')
    return Object.entries(isFields(value) ? value : {}).flatMap(([key, held]) =>
      problemsOf(shape.value, root, held, `${path}.${key}`),
    );
  const target = field.anyOf?.map((one) => resolve(one, root)).find(({ type }) => type !== 'null') ?? field;
  if (Array.isArray(value)) return listProblems(target, root, value, path);
  if (isFields(value)) return shape.as === 'object' ? objectProblems(target, root, value, path) : [];
  if (typeof value === 'string') return textProblems(target, value, path);
  if (typeof value === 'number') return numberProblems(target, value, path);
  return [];
}

function objectProblems(target: FieldSchema, root: FieldSchema, value: Fields, path: string): FieldProblem[] {
  const at = (name: string) => (path === '' ? name : `${path}.${name}`);
  return Object.entries(target.properties ?? {}).flatMap(([name, schema]): FieldProblem[] => {
    const held = value[name];
    if (held === undefined || held === '')
      return target.required?.includes(name) ? [{ path: at(name), code: 'missing' }] : [];
    return problemsOf(schema, root, held, at(name));
  });
}

function listProblems(target: FieldSchema, root: FieldSchema, value: readonly unknown[], path: string): FieldProblem[] {
  const few: FieldProblem[] =
    value.length < (target.minItems ?? 0)
      ? [{ path, code: value.length === 0 ? 'missing' : 'tooFew', params: { min: target.minItems ?? 0 } }]
      : [];
  const seen = new Set<unknown>();
  const twice = value.flatMap((item, index): FieldProblem[] => {
    const id = isFields(item) ? item['id'] : undefined;
    if (id === undefined || !seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ path: `${path}.${index}.id`, code: 'twice' }];
  });
  const items = target.items ?? {};
  return [...few, ...twice, ...value.flatMap((item, index) => problemsOf(items, root, item, `${path}.${index}`))];
}

function textProblems(target: FieldSchema, value: string, path: string): FieldProblem[] {
  const text = value.trim();
  if (text === '') return [];
  if (target.maxLength !== undefined && [...text].length > target.maxLength)
    return [{ path, code: 'tooLong', params: { max: target.maxLength, now: [...text].length } }];
  if (target.pattern === undefined || new RegExp(target.pattern, 'u').test(text)) return [];
  if (target.pattern.startsWith('^[a-z0-9]+')) return [{ path, code: 'slug' }];
  return [{ path, code: 'pattern', params: { example: typeof target.example === 'string' ? target.example : '' } }];
}

function numberProblems(target: FieldSchema, value: number, path: string): FieldProblem[] {
  if (target.minimum !== undefined && value < target.minimum)
    return [{ path, code: 'tooSmall', params: { min: target.minimum } }];
  if (target.maximum !== undefined && value > target.maximum)
    return [{ path, code: 'tooBig', params: { max: target.maximum } }];
  return [];
}
