import { use, useDeferredValue, useState, type ReactNode } from 'react';
import { useWorkspace } from '../../app/session';
import { useAccounts, useBodies, useMedia, useRecord, useTitles, type Kind } from '../queries';
import { valueAt } from './body';
import { Choose } from './choose';
import { BodyContext, type ControlProps } from './form-context';
import { isFields, type Fields, type Target } from './schema';

type Props = ControlProps & { many: boolean; wrapped?: boolean };

/** Another record, or a part of one: chosen by its title, kept by its id. */
export function ReferenceControl({ to, ...props }: Props & { to: Target }): ReactNode {
  switch (to) {
    case 'account':
      return <AccountChoice {...props} />;
    case 'scene':
      return <SceneChoice {...props} />;
    case 'tag':
      return <TagChoice {...props} />;
    case 'fact':
      return <FactChoice {...props} />;
    case 'picture':
      return <PictureChoice {...props} />;
    default:
      return <RecordChoice {...props} kind={to} />;
  }
}

function RecordChoice({ kind, ...props }: Props & { kind: Kind }): ReactNode {
  const [q, setQ] = useState('');
  const first = useTitles(kind, '');
  // A library of more than a page is searched on the service; what was found joins what is known.
  const found = useTitles(kind, useDeferredValue(q));
  const rows = [...(first.data ?? []), ...(found.data ?? [])];
  const options = [...new Map(rows.map(({ slug, title }) => [slug, { value: slug, label: title }])).values()];
  return <Choose {...props} options={options} loading={first.isPending} onSearch={setQ} />;
}

function AccountChoice(props: Props): ReactNode {
  const { can } = useWorkspace();
  const accounts = useAccounts(can('accounts.read'));
  const options = (accounts.data ?? []).map(({ slug, name }) => ({ value: slug, label: name }));
  return <Choose {...props} options={options} loading={accounts.isLoading} />;
}

/** Scenes are parts of segments; the same id in several segments is one scene here. */
function SceneChoice(props: Props): ReactNode {
  const { records, pending } = useBodies('segment');
  const scenes = records.flatMap(({ body, title }) =>
    partsOf(body, 'scenes').map((scene) => ({
      value: textOf(scene['id']),
      label: `${textOf(scene['name']) || textOf(scene['id'])}（${title}）`,
    })),
  );
  const options = [...new Map(scenes.map((scene) => [scene.value, scene])).values()];
  return <Choose {...props} options={options} loading={pending} />;
}

function TagChoice(props: Props): ReactNode {
  const { records, pending } = useBodies('tag');
  const options = records.flatMap(({ slug, title, body }) =>
    partsOf(body, 'values').map((value) => ({
      value: `${slug}/${textOf(value['id'])}`,
      label: `${title} / ${textOf(value['name'])}`,
    })),
  );
  return <Choose {...props} options={options} loading={pending} />;
}

/** The facts of the product that the record is about. */
function FactChoice(props: Props): ReactNode {
  const product = valueAt(use(BodyContext), 'product');
  const slug = typeof product === 'string' ? product : '';
  const record = useRecord('product', slug, slug !== '');
  const options = partsOf(record.data?.body, 'facts').map((fact) => ({
    value: textOf(fact['id']),
    label: textOf(fact['claim']),
  }));
  return <Choose {...props} options={options} loading={record.isLoading} />;
}

function PictureChoice(props: Props): ReactNode {
  const { data, isPending } = useMedia('');
  const options = (data?.pages.flatMap(({ items }) => items) ?? []).map(({ file, alt, content }) => ({
    value: `media/${file}`,
    label: `${file} ${alt}`,
    drawn: (
      <span className="library-picture-option">
        {content?.contentType.startsWith('image/') && <img src={content.url} alt="" loading="lazy" />}
        <span className="ellipsis">{file}</span>
      </span>
    ),
  }));
  return <Choose {...props} options={options} loading={isPending} />;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
function partsOf(body: unknown, name: string): Fields[] {
  const parts = isFields(body) ? body[name] : undefined;
  return Array.isArray(parts) ? parts.filter(isFields) : [];
}
