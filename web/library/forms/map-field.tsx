import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useForm, type Draw, type FieldProps } from './form-context';
import { emptyOf, isFields, type FieldSchema } from './schema';
import { choiceOf, labelOf, useWords } from './words';

/** Values under names: a closed list of names, or any. */
export function MapField({
  keys,
  held,
  path,
  value,
  draw,
}: FieldProps & { keys: readonly string[] | null; held: FieldSchema; draw: Draw }): ReactNode {
  const t = useWords();
  const { kind, root, set } = useForm();
  const [name, setName] = useState('');
  const entries = Object.entries(isFields(value) ? value : {});
  const left = keys?.filter((key) => !entries.some(([taken]) => taken === key)) ?? null;
  const what = labelOf(kind, path);
  const add = (key: string) => {
    // A dot would be read as the way into a field.
    const clean = key.trim().replaceAll('.', '_');
    if (clean === '' || entries.some(([taken]) => taken === clean)) return;
    set(`${path}.${clean}`, emptyOf(held, root, `${path}.${clean}`) ?? {});
    setName('');
  };
  return (
    <div className="library-list">
      {entries.map(([key, entry]) => (
        <div key={key} className="library-item">
          <div className="library-item-head">
            <strong className="grow">{choiceOf(path, key)}</strong>
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              aria-label={t('unset', { what: choiceOf(path, key) })}
              onClick={() => set(`${path}.${key}`, undefined)}
            />
          </div>
          {draw({ schema: held, path: `${path}.${key}`, value: entry, bare: true })}
        </div>
      ))}
      {left === null ? (
        <div className="row">
          <Input
            className="library-number"
            aria-label={t('mapKey')}
            placeholder={t('mapKey')}
            value={name}
            onChange={({ target }) => setName(target.value)}
            onPressEnter={(event) => {
              event.preventDefault();
              add(name);
            }}
          />
          <Button type="dashed" size="small" icon={<PlusOutlined />} onClick={() => add(name)}>
            {t('add', { what })}
          </Button>
        </div>
      ) : (
        left.length > 0 && (
          <Select
            className="library-number"
            size="small"
            value={null}
            aria-label={t('add', { what })}
            placeholder={t('add', { what })}
            options={left.map((key) => ({ value: key, label: choiceOf(path, key) }))}
            onChange={(key: string | null) => key && add(key)}
            popupMatchSelectWidth={false}
          />
        )
      )}
    </div>
  );
}
