import { use, type ReactNode } from 'react';
import { idOf, ProblemsContext, useForm, type ControlProps, type FieldProps } from './form-context';
import { resolve } from './schema';
import { helpOf, labelOf, useWords } from './words';

/** A label, a control, its help, and what is wrong with it. */
export function FieldRow({
  schema,
  path,
  value,
  required = false,
  bare = false,
  short = false,
  control,
}: FieldProps & { short?: boolean; control: (props: ControlProps) => ReactNode }): ReactNode {
  const t = useWords();
  const { kind, root } = useForm();
  const problem = use(ProblemsContext).get(path);
  const field = resolve(schema, root);
  const label = labelOf(kind, path);
  const help = bare ? undefined : helpOf(kind, path);
  const id = idOf(path);
  const describedBy =
    [help && `${id}-help`, problem && `${id}-problem`].filter((part) => part !== undefined && part !== '').join(' ') ||
    undefined;
  const drawn = control({
    id,
    path,
    label,
    value,
    schema: field,
    invalid: problem !== undefined,
    describedBy,
    required,
  });
  return (
    <div className={short ? 'library-field library-short' : 'library-field'} data-path={path}>
      {!bare && (
        <label htmlFor={id} className="library-label">
          {label}
          {required && <span className="library-required">{t('required')}</span>}
        </label>
      )}
      {drawn}
      {help && (
        <p id={`${id}-help`} className="library-help">
          {help}
        </p>
      )}
      {problem && (
        <p id={`${id}-problem`} className="library-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
