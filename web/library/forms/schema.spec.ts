import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { nextId, proposedId, pruned, valueAt, withMoved, withValue } from './body';
import { emptyOf, optionOf, resolve, shapeOf, type FieldSchema } from './schema';
import { problemsOf } from './validate';

const schemas = path.join(import.meta.dirname, '../../../docs/schemas');
const schemaOf = (kind: string) => JSON.parse(readFileSync(path.join(schemas, `${kind}.json`), 'utf8')) as FieldSchema;

const rule: FieldSchema = {
  $defs: {
    Rule: {
      anyOf: [
        {
          type: 'object',
          required: ['all'],
          properties: { all: { type: 'array', minItems: 1, items: { $ref: '#/$defs/Rule' } } },
        },
        { type: 'object', required: ['tag'], properties: { tag: { type: 'string', pattern: '^[a-z]+\\/[a-z]+$' } } },
      ],
    },
  },
  type: 'object',
  required: ['id', 'rule'],
  properties: {
    id: { type: 'string', pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$' },
    rule: { $ref: '#/$defs/Rule' },
    needs: { type: 'array', items: { type: 'string', maxLength: 300 } },
    price: { type: 'object', required: ['amount'], properties: { amount: { type: 'number' } } },
    persona: { type: 'string', pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$' },
    until: { anyOf: [{ type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }, { type: 'null' }] },
  },
};

describe('how a field is asked for', () => {
  const as = (name: string) => shapeOf(rule.properties?.[name] ?? {}, rule, name);

  it.each([
    ['id', { as: 'slug' }],
    ['persona', { as: 'reference', to: 'persona', many: false }],
    ['needs', { as: 'lines' }],
    ['until', { as: 'day' }],
    ['price', { as: 'object' }],
  ])('%s', (name, shape) => expect(as(name)).toEqual(shape));

  it('follows a shape that holds itself', () => {
    expect(as('rule')).toMatchObject({ as: 'union', options: [{ key: 'all' }, { key: 'tag' }] });
    expect(emptyOf({ $ref: '#/$defs/Rule' }, rule, 'rule')).toBeDefined();
  });

  it('tells the alternatives of a value apart', () => {
    const options = [
      { key: 'all', schema: rule.$defs?.['Rule']?.anyOf?.[0] ?? {} },
      { key: 'tag', schema: rule.$defs?.['Rule']?.anyOf?.[1] ?? {} },
    ];
    expect(optionOf(options, { tag: 'skin/oily' }, rule)?.key).toBe('tag');
    expect(optionOf(options, {}, rule)).toBeUndefined();
  });

  it('knows a control for every field of every kind', () => {
    const product = schemaOf('product');
    const names = Object.keys(resolve(product, product).properties ?? {});
    expect(names).toContain('facts');
    for (const name of names)
      expect(shapeOf(resolve(product, product).properties?.[name] ?? {}, product, name).as).toBeTruthy();
  });
});

describe('a body that is written field by field', () => {
  it('changes one path and leaves the rest the same objects', () => {
    const body = { a: { b: [1, { c: 2 }] }, kept: {} };
    const next = withValue(body, 'a.b.1.c', 3) as typeof body;
    expect(valueAt(next, 'a.b.1.c')).toBe(3);
    expect(next.kept).toBe(body.kept);
    expect(withValue(body, 'a', undefined)).toEqual({ kept: {} });
  });

  it('is sent without what nobody filled in', () => {
    const body = { id: ' a ', rule: { tag: 'x/y' }, needs: ['', ' 早上 '], price: { amount: undefined }, persona: '' };
    expect(pruned(rule, rule, body)).toEqual({ id: 'a', rule: { tag: 'x/y' }, needs: ['早上'] });
  });

  it('moves items and names new ones', () => {
    expect(withMoved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
    expect(nextId([{ id: 'f1' }, { id: 'f3' }], 'facts')).toBe('f4');
    expect(nextId([{ id: 'step-2' }], 'steps')).toBe('step-3');
    expect(proposedId('persona', 'Lin Xia', 2)).toBe('lin-xia');
    expect(proposedId('tag_rule', '林夏', 2)).toBe('tag-rule-3');
  });
});

describe('what can be seen to be wrong without asking', () => {
  const codes = (body: unknown) => problemsOf(rule, rule, body).map(({ path: at, code }) => `${at} ${code}`);

  it('names what is missing, too long, or written wrongly, each at its place', () => {
    expect(codes({ id: '林', needs: ['长'.repeat(301)], until: '明天' })).toEqual([
      'id slug',
      'rule missing',
      'needs.0 tooLong',
      'until pattern',
    ]);
  });

  it('looks into the alternative that was chosen', () => {
    expect(codes({ id: 'a', rule: { all: [{ tag: '' }] } })).toEqual(['rule.all.0.tag missing']);
    expect(codes({ id: 'a', rule: { all: [] } })).toEqual(['rule.all missing']);
  });

  it('counts characters as people do', () => {
    expect(codes({ id: 'a', rule: { tag: 'x/y' }, needs: ['🌱'.repeat(300)] })).toEqual([]);
  });

  it('leaves an absent part alone', () => {
    expect(codes({ id: 'a', rule: { tag: 'x/y' }, until: null })).toEqual([]);
  });
});

describe('the words of the forms', () => {
  const words = JSON.parse(readFileSync(path.join(import.meta.dirname, 'zh.json'), 'utf8')) as Record<
    'label' | 'choice',
    Record<string, string>
  >;
  const said = { names: new Set<string>(), values: new Set<string>() };
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    const { properties, enum: values } = part as FieldSchema;
    if (typeof properties === 'object') Object.keys(properties).forEach((name) => said.names.add(name));
    if (Array.isArray(values)) values.forEach((value: string) => said.values.add(value));
    Object.values(part).forEach(walk);
  };
  for (const file of readdirSync(schemas))
    if (!file.includes('.file.')) walk(JSON.parse(readFileSync(path.join(schemas, file), 'utf8')));

  it('name every field and every choice of every kind', () => {
    expect([...said.names].filter((name) => !(name in words.label))).toEqual([]);
    expect([...said.values].filter((value) => !(value in words.choice))).toEqual([]);
  });
});
