import { Button } from 'antd';
import { memo, use, type ReactNode } from 'react';
import { BooleanControl, ChoiceControl, ChoicesControl } from './choice-control';
import { DurationControl } from './duration-control';
import { FieldRow } from './field-row';
import { idOf, ProblemsContext, useForm, type ControlProps, type Draw, type FieldProps } from './form-context';
import { LinesField } from './lines-field';
import { ListField } from './list-field';
import { MapField } from './map-field';
import { NumberControl } from './number-control';
import { ObjectField } from './object-field';
import { ReferenceControl } from './reference-control';
import { emptyOf, nullable, resolve, shapeOf, type FieldSchema, type Shape } from './schema';
import { TextControl } from './text-control';
import { TimeControl } from './time-control';
import { UnionField } from './union-field';
import { ScalarControl, WordsControl } from './words-control';
import { helpOf, labelOf, useWords } from './words';

/** A field of a record, whatever its schema says it is. Drawn again only when it changes itself. */
export const Field = memo(function Field(props: FieldProps): ReactNode {
  const { root } = useForm();
  const shape = shapeOf(props.schema, root, props.path);
  if (shape.as === 'constant') return null;
  const inside = insideOf(shape, props);
  if (inside) return props.bare ? inside : <Part {...props}>{inside}</Part>;
  return (
    <FieldRow
      {...props}
      short={isShort(shape, resolve(props.schema, root))}
      control={(control) => controlOf(shape, control)}
    />
  );
});

/** Asked for in a small space: several stand side by side. */
const SHORT = new Set<Shape['as']>(['number', 'day', 'clock', 'duration', 'moment', 'boolean', 'slug']);

const isShort = ({ as }: Shape, { maxLength, pattern }: FieldSchema): boolean =>
  SHORT.has(as) || (as === 'line' && ((maxLength ?? WORDS) <= BRIEF || pattern === CURRENCY));
const WORDS = 100;
const BRIEF = 20;
const CURRENCY = '^[A-Z]{3}$';

const draw: Draw = (props) => <Field {...props} />;

/** What holds other fields. */
function insideOf(shape: Shape, props: FieldProps): ReactNode {
  switch (shape.as) {
    case 'object':
      return <ObjectField {...props} draw={draw} />;
    case 'list':
      return <ListField {...props} items={shape.items} draw={draw} />;
    case 'map':
      return <MapField {...props} keys={shape.keys} held={shape.value} draw={draw} />;
    case 'union':
      return <UnionField {...props} options={shape.options} draw={draw} />;
    default:
      return null;
  }
}

function controlOf(shape: Shape, props: ControlProps): ReactNode {
  switch (shape.as) {
    case 'number':
      return <NumberControl {...props} />;
    case 'boolean':
      return <BooleanControl {...props} />;
    case 'choice':
      return <ChoiceControl {...props} values={shape.values} />;
    case 'choices':
      return <ChoicesControl {...props} values={shape.values} />;
    case 'day':
    case 'clock':
    case 'moment':
      return <TimeControl {...props} as={shape.as} />;
    case 'duration':
      return <DurationControl {...props} />;
    case 'lines':
      return <LinesField {...props} />;
    case 'words':
      return <WordsControl {...props} />;
    case 'scalar':
      return <ScalarControl {...props} />;
    case 'reference':
      return <ReferenceControl {...props} to={shape.to} many={shape.many} />;
    case 'oneOrSome':
      return <ReferenceControl {...props} to={shape.to} many wrapped />;
    case 'line':
    case 'long':
    case 'slug':
    case 'event':
      return <TextControl {...props} as={shape.as} />;
    default:
      return null;
  }
}

/** A part with a heading of its own. One that may be absent is filled in on demand. */
function Part({ schema, path, value, required = false, children }: FieldProps & { children: ReactNode }): ReactNode {
  const t = useWords();
  const { kind, root, set } = useForm();
  const problem = use(ProblemsContext).get(path);
  const what = labelOf(kind, path);
  const help = helpOf(kind, path);
  const absent = nullable(schema, root) && (value === null || value === undefined);
  return (
    <fieldset className="library-fieldset" data-path={path} id={`${idOf(path)}-part`}>
      <legend className="library-label">
        {what}
        {required && <span className="library-required">{t('required')}</span>}
      </legend>
      {help && <p className="library-help">{help}</p>}
      {problem && (
        <p className="library-problem" role="alert">
          {problem}
        </p>
      )}
      {absent ? (
        <Button type="dashed" size="small" onClick={() => set(path, emptyOf(schema, root, path))}>
          {t('set', { what })}
        </Button>
      ) : (
        <>
          {children}
          {nullable(schema, root) && (
            <Button type="link" size="small" className="library-fold" onClick={() => set(path, null)}>
              {t('unset', { what })}
            </Button>
          )}
        </>
      )}
    </fieldset>
  );
}
