import { Form } from 'antd';
import { useSession, useWorkspace } from '../../app/session';
import { useKept } from '../../ui/use-kept';
import { changesBetween, type Change } from './changes';

export interface Seen<T> {
  readonly version: number;
  readonly values: T;
}

/**
 * A form over something that has a version. What is being written survives a reload; when the thing changed meanwhile,
 * `clash` says in what the two differ. Give the component that calls this the version as its key.
 */
export function useEditing<T extends object>(name: string, seen: Seen<T>) {
  const { me } = useSession();
  const { slug } = useWorkspace();
  const [form] = Form.useForm<T>();
  const kept = useKept<Seen<T>>(`${slug}/${me.person.id}/settings/${name}`, seen);
  const stale = kept.value.version !== seen.version;
  return {
    /** The version to be sent along. */
    version: kept.value.version,
    restored: kept.restored && !stale,
    clash: stale ? changesBetween(seen.values, kept.value.values) : null,
    /** Goes on with what was written, over what is there now. */
    keepMine: () => kept.set({ version: seen.version, values: kept.value.values }),
    drop: () => {
      kept.set(seen);
      kept.forget();
      form.setFieldsValue(seen.values);
    },
    saved: kept.forget,
    form,
    formProps: {
      form,
      layout: 'vertical' as const,
      requiredMark: false as const,
      initialValues: kept.value.values,
      onValuesChange: () => kept.set({ version: kept.value.version, values: form.getFieldsValue(true) as T }),
    },
  };
}

export type Clash = readonly Change[] | null;
