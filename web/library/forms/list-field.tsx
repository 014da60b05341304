import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { nextId, withMoved, withoutItem } from './body';
import { useForm, type Draw, type FieldProps } from './form-context';
import { emptyOf, isFields, resolve, type FieldSchema } from './schema';
import { itemOf, useWords } from './words';

/** Things with several fields, one card each, in an order that can be changed. */
export function ListField({ items, path, value, draw }: FieldProps & { items: FieldSchema; draw: Draw }): ReactNode {
  const t = useWords();
  const { set, root } = useForm();
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  const what = itemOf(path);
  const add = () => {
    const fresh = emptyOf(items, root, `${path}.0`);
    const named = resolve(items, root).properties?.['id'] !== undefined;
    set(path, [...list, named && isFields(fresh) ? { id: nextId(list, path), ...fresh } : fresh]);
  };
  return (
    <div className="library-list">
      {list.map((item, index) => (
        <div key={index} className="library-item">
          <div className="library-item-head">
            <strong className="grow ellipsis">{titleOf(item) ?? t('numbered', { what, n: index + 1 })}</strong>
            {list.length > 1 && (
              <>
                <Button
                  type="text"
                  size="small"
                  icon={<ArrowUpOutlined />}
                  disabled={index === 0}
                  aria-label={t('up', { what, n: index + 1 })}
                  onClick={() => set(path, withMoved(list, index, index - 1))}
                />
                <Button
                  type="text"
                  size="small"
                  icon={<ArrowDownOutlined />}
                  disabled={index === list.length - 1}
                  aria-label={t('down', { what, n: index + 1 })}
                  onClick={() => set(path, withMoved(list, index, index + 1))}
                />
              </>
            )}
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              aria-label={t('remove', { what, n: index + 1 })}
              onClick={() => set(path, withoutItem(list, index))}
            />
          </div>
          {draw({ schema: items, path: `${path}.${index}`, value: item, bare: true })}
        </div>
      ))}
      <Button type="dashed" size="small" icon={<PlusOutlined />} onClick={add}>
        {t(list.length === 0 ? 'addFirst' : 'add', { what })}
      </Button>
    </div>
  );
}

/** What an item is called by whoever wrote it. */
function titleOf(item: unknown): string | undefined {
  if (!isFields(item)) return undefined;
  return [item['name'], item['claim'], item['alias'], item['term'], item['id']].find(
    (text): text is string => typeof text === 'string' && text.trim() !== '',
  );
}
