import { Button } from 'antd';
import { use, useState, type ReactNode } from 'react';
import { ProblemsContext, useForm, type Draw, type FieldProps } from './form-context';
import { isFields, resolve, type Fields, type FieldSchema } from './schema';
import { listed } from '../../ui/when';
import { labelOf, useWords } from './words';

/** Fields of a kind that teach what a record is, and stand open although nobody has to fill them in. */
const OPEN: Readonly<Record<string, readonly string[]>> = {
  brand: ['industry', 'time_zone', 'quiet_hours', 'story'],
  persona: ['role', 'matrix', 'story', 'values', 'voice', 'samples'],
  product: ['description', 'facts', 'suits', 'never_claim'],
  offer: ['name', 'price', 'for', 'terms'],
  case: ['segment', 'before', 'process', 'after', 'quote', 'consent'],
  material: [
    'category',
    'source',
    'question',
    'where',
    'feeling',
    'pictures',
    'keep_private',
    'recorded_on',
    'use_until',
  ],
  segment: ['who', 'needs', 'pains', 'words', 'scenes'],
  stage: ['tactic', 'touchpoints'],
  tag_rule: ['add'],
  source: ['hooks'],
  group: ['account', 'persona', 'size', 'kocs', 'programme'],
  topic: ['segment', 'angles', 'budget'],
  touchpoint: ['limits'],
  script: ['says', 'product', 'avoid'],
  exemplar: ['segment', 'persona', 'result'],
  lexicon: ['must_say', 'never_say', 'replacements'],
  journey: ['description', 'persona', 'exit'],
  programme: ['segment', 'persona'],
  steps: ['anchor', 'after', 'on', 'brief'],
  slots: ['brief', 'product'],
  facts: ['kind', 'valid_until'],
  voice: ['tone', 'do', 'dont', 'taboo'],
  scenes: ['name', 'touchpoints'],
};
/** A part with no more fields than this is shown whole. */
const WHOLE = 6;

/** The fields of a record or of a part of it; what need not be filled in waits behind a line naming it. */
export function ObjectField({ schema, path, value, draw }: FieldProps & { draw: Draw }): ReactNode {
  const t = useWords();
  const { kind, root, creating } = useForm();
  const problems = use(ProblemsContext);
  const [unfolded, setUnfolded] = useState(false);
  const field = objectOf(schema, root);
  const fields = isFields(value) ? value : {};
  const at = (name: string) => (path === '' ? name : `${path}.${name}`);
  const names = inOrder(Object.keys(field.properties ?? {}).filter((name) => asked(name, path, field, creating)));
  const part =
    path
      .split('.')
      .filter((one) => !/^\d+$/.test(one))
      .at(-1) ?? '';
  const open = OPEN[path === '' ? kind : part] ?? [];
  const isOpen = (name: string) =>
    (names.length <= WHOLE && !givenId(name, path, fields)) ||
    ((field.required?.includes(name) ?? false) && !givenId(name, path, fields)) ||
    open.includes(name) ||
    (filled(fields[name]) && !givenId(name, path, fields)) ||
    [...problems.keys()].some((one) => one === at(name) || one.startsWith(`${at(name)}.`));
  const folded = names.filter((name) => !isOpen(name));
  const shown = unfolded ? names : names.filter(isOpen);
  return (
    <div className={path === '' ? 'library-record' : 'library-part'}>
      {shown.map((name) => (
        <div key={name} className="library-slot">
          {draw({
            schema: field.properties?.[name] ?? {},
            path: at(name),
            value: fields[name],
            required: field.required?.includes(name) ?? false,
          })}
        </div>
      ))}
      {folded.length > 0 && (
        <Button
          type="link"
          size="small"
          className="library-fold"
          aria-expanded={unfolded}
          onClick={() => setUnfolded(!unfolded)}
        >
          {unfolded ? t('fold') : t('optional', { names: listed(folded.map((name) => labelOf(kind, at(name)))) })}
        </Button>
      )}
    </div>
  );
}

function objectOf(schema: FieldSchema, root: FieldSchema): FieldSchema {
  const field = resolve(schema, root);
  return field.anyOf?.map((one) => resolve(one, root)).find(({ type }) => type === 'object') ?? field;
}

/** The id of a record is given once; a value that is always the same is not asked for. */
const asked = (name: string, path: string, field: FieldSchema, creating: boolean): boolean =>
  field.properties?.[name]?.const === undefined && !(path === '' && name === 'id' && !creating);

/** Items of lists get an id when they are added; whoever wants another finds it behind the fold. */
const givenId = (name: string, path: string, fields: Fields): boolean =>
  name === 'id' && path !== '' && filled(fields['id']);
/** What a thing is called comes before what refers to it. */
const inOrder = (names: readonly string[]): string[] => {
  const title = ['name', 'alias', 'objection', 'question'].find((name) => names.includes(name));
  return title === undefined ? [...names] : [title, ...names.filter((name) => name !== title)];
};

const filled = (value: unknown): boolean =>
  value !== undefined &&
  value !== '' &&
  !(Array.isArray(value) && value.length === 0) &&
  !(isFields(value) && Object.keys(value).length === 0);
