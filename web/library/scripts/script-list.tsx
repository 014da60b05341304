import { DownloadOutlined } from '@ant-design/icons';
import { Button, Input, Select, Table, type TableColumnType } from 'antd';
import { type ReactNode } from 'react';
import { Link } from 'react-router';
import { useWorkspace } from '../../app/session';
import { ErrorNotice } from '../../ui/error-notice';
import { useAddress } from '../../ui/use-address';
import { useNames } from '../../ui/use-names';
import { useWords as useSharedWords } from '../../ui/words';
import { useTyped } from '../records/use-typed';
import { usePlace } from '../use-place';
import { useWords } from '../words';
import { changed, percent } from './percent';
import { tableAddress, useScripts, type ScriptFilter, type ScriptRow } from './queries';

const USES = ['all', 'used', 'unused'] as const;
const WINDOWS = [30, 90, 365] as const;
/** Columns that the service sorts by, under its names. */
const COLUMNS = [
  { sort: 'offered', value: ({ offered }: ScriptRow) => String(offered) },
  { sort: 'used', value: ({ used, unchanged }: ScriptRow) => `${String(used)} (${String(unchanged)})` },
  { sort: 'usedShare', value: ({ usedShare }: ScriptRow) => percent(usedShare) },
  { sort: 'changed', value: ({ changedPercent }: ScriptRow) => changed(changedPercent) },
  { sort: 'answered', value: ({ answered, told }: ScriptRow) => `${String(answered)}/${String(told)}` },
  { sort: 'operators', value: ({ operators }: ScriptRow) => String(operators) },
] as const;

/** Every script with what became of it. What is asked for stands in the address. */
export function ScriptList(): ReactNode {
  const t = useWords();
  const s = useSharedWords();
  const place = usePlace();
  const { slug } = useWorkspace();
  const products = useNames('product');
  const stages = useNames('stage');
  const [query, change] = useAddress();
  const put = (key: string, value: string) => change({ [key]: value });
  const filter = filterOf(query);
  const [typed, setTyped] = useTyped(query.get('q') ?? '', (value) => put('q', value));
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetching, isFetchingNextPage } = useScripts(filter);
  const rows = data?.pages.flatMap(({ items }) => items) ?? [];
  const sort = filter.sort ?? '-answered';
  const columns: TableColumnType<ScriptRow>[] = [
    {
      title: t('scripts.script'),
      key: 'title',
      ...sortable('title', sort),
      render: (_value, row) => (
        <>
          <Link to={`${place.record('script', row.slug)}?tab=results`}>{row.title}</Link>
          <div className="quiet">{t('proposal.version', { n: row.version })}</div>
        </>
      ),
    },
    ...COLUMNS.map(({ sort: key, value }) => ({
      ...{ title: t(`scripts.${key}`), key, align: 'right' as const },
      ...sortable(key, sort),
      render: (_value: unknown, row: ScriptRow) => value(row),
    })),
  ];
  return (
    <section aria-labelledby="scripts">
      <h2 id="scripts">{t('scripts.list')}</h2>
      <div className="library-filters">
        <Input.Search
          className="library-search"
          aria-label={t('scripts.search')}
          placeholder={t('scripts.search')}
          value={typed}
          allowClear
          onChange={({ target }) => setTyped(target.value)}
          onSearch={(value) => put('q', value)}
        />
        <Select
          aria-label={t('scripts.use')}
          value={filter.use ?? 'all'}
          options={USES.map((value) => ({ value, label: t(`scripts.use_${value}`) }))}
          onChange={(value) => put('use', value === 'all' ? '' : value)}
        />
        <Choice
          name={t('scripts.product')}
          of={products.options}
          value={filter.product}
          put={(v) => put('product', v)}
        />
        <Choice name={t('scripts.stage')} of={stages.options} value={filter.stage} put={(v) => put('stage', v)} />
        <Select
          aria-label={t('scripts.days')}
          value={filter.days ?? 90}
          options={WINDOWS.map((value) => ({ value, label: t('scripts.lastDays', { n: value }) }))}
          onChange={(value) => put('days', value === 90 ? '' : String(value))}
        />
        <span className="grow" />
        <Button icon={<DownloadOutlined />} href={tableAddress(slug, filter)} download>
          {t('scripts.table')}
        </Button>
      </div>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      <Table<ScriptRow>
        rowKey="slug"
        size="middle"
        columns={columns}
        dataSource={rows}
        loading={isFetching && rows.length === 0}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: t('scripts.none') }}
        onChange={(_page, _filters, sorter) => {
          const { columnKey, order } = Array.isArray(sorter) ? (sorter[0] ?? {}) : sorter;
          const key = order ? `${order === 'descend' ? '-' : ''}${String(columnKey)}` : '';
          put('sort', key === '-answered' ? '' : key);
        }}
      />
      {hasNextPage && (
        <Button className="gap-below" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {s('more')}
        </Button>
      )}
      <p className="quiet">{t('scripts.explained')}</p>
    </section>
  );
}

function Choice({
  name,
  of,
  value,
  put,
}: {
  name: string;
  of: { value: string; label: string }[];
  value: string | undefined;
  put: (slug: string) => void;
}): ReactNode {
  return (
    <Select
      className="scripts-choice"
      aria-label={name}
      placeholder={name}
      value={value}
      options={of}
      allowClear
      onChange={(slug?: string) => put(slug ?? '')}
    />
  );
}

const sortable = (key: string, sort: string) => ({
  sorter: true,
  showSorterTooltip: false,
  sortDirections: ['descend', 'ascend'] as ('descend' | 'ascend')[],
  sortOrder: sort === key ? ('ascend' as const) : sort === `-${key}` ? ('descend' as const) : null,
});

const SORTS = [...COLUMNS.map(({ sort }) => sort), 'title'].flatMap((key) => [key, `-${key}`]) as NonNullable<
  ScriptFilter['sort']
>[];

/** Only what the service understands: an address is typed by people too. */
function filterOf(query: URLSearchParams): ScriptFilter {
  const [q, product, stage] = ['q', 'product', 'stage'].map((key) => query.get(key) ?? '');
  const use = USES.find((one) => one === query.get('use'));
  const sort = SORTS.find((one) => one === query.get('sort'));
  const days = WINDOWS.find((one) => String(one) === query.get('days'));
  return {
    ...(q ? { q } : {}),
    ...(product ? { product } : {}),
    ...(stage ? { stage } : {}),
    ...(use ? { use } : {}),
    ...(sort ? { sort } : {}),
    ...(days ? { days } : {}),
  };
}
