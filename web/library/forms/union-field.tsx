import { Select } from 'antd';
import { use, useState, type ReactNode } from 'react';
import { idOf, ProblemsContext, useForm, type Draw, type FieldProps } from './form-context';
import { emptyOf, isFields, optionOf, resolve, type Option } from './schema';
import { labelOf, optionNameOf, useWords } from './words';

/** One of several shapes: which one is asked first. A shape of a single field shows that field alone. */
export function UnionField({
  options,
  path,
  value,
  required = false,
  bare = false,
  draw,
}: FieldProps & { options: readonly Option[]; draw: Draw }): ReactNode {
  const t = useWords();
  const { kind, root, set, touch } = useForm();
  const problem = use(ProblemsContext).get(path);
  const said = optionOf(options, value, root);
  // While its deciding field is being written anew, a value looks like none of them.
  const [last, setLast] = useState(said?.key);
  if (said && said.key !== last) setLast(said.key);
  const chosen = value === undefined || value === null ? undefined : (said ?? options.find(({ key }) => key === last));
  const choose = (key: string | undefined) => {
    setLast(key);
    const option = options.find((one) => one.key === key);
    set(path, option && (emptyOf(option.schema, root, path) ?? firstOf(option.schema)));
    touch(path);
  };
  const firstOf = (schema: Option['schema']): unknown => {
    const field = resolve(schema, root);
    return field.enum?.[0] ?? (field.type === 'array' ? [] : {});
  };
  const field = chosen && resolve(chosen.schema, root);
  const [only, ...more] = Object.entries(field?.properties ?? {});
  return (
    <div className="library-union">
      <Select
        id={idOf(path)}
        aria-label={`${labelOf(kind, path)} ${t('chooseKind')}`}
        className="library-control"
        value={chosen?.key}
        placeholder={t('choose')}
        allowClear={!required}
        options={options.map(({ key }) => ({ value: key, label: optionNameOf(key) }))}
        onChange={(key: string | undefined) => choose(key)}
        popupMatchSelectWidth={false}
      />
      {chosen && field?.const === undefined && (
        <div className="library-union-body">
          {only && more.length === 0
            ? draw({
                schema: only[1],
                path: `${path}.${only[0]}`,
                value: isFields(value) ? value[only[0]] : undefined,
                bare: true,
                required: true,
              })
            : draw({ schema: chosen.schema, path, value, bare: true, required: true })}
        </div>
      )}
      {bare && problem && (
        <p className="library-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
