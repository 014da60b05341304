import { LineChartOutlined, PlusOutlined } from '@ant-design/icons';
import { Input, Segmented, Select } from 'antd';
import type { ReactNode } from 'react';
import { useWorkspace } from '../../app/session';
import { useAddress } from '../../ui/use-address';
import { useWords as useSharedWords } from '../../ui/words';
import { Crumbs } from '../crumbs';
import { LinkButton } from '../link-button';
import { overviewOf } from '../portraits/portraits';
import { useKinds, type Archived, type Kind, type Sort } from '../queries';
import { useKindName, usePlace } from '../use-place';
import { useWords } from '../words';
import { DrawnTogether } from './drawn-together';
import { RecordRows } from './record-rows';
import { useTyped } from './use-typed';

const ARCHIVED = ['false', 'true', 'all'] as const satisfies readonly Archived[];
const SORTS = ['place', 'title', '-updatedAt'] as const satisfies readonly Sort[];

/** The records of a kind: side by side where that says more, and as a list to search. What is asked for stands in the address. */
export default function ListPage({ kind }: { kind: Kind }): ReactNode {
  const t = useWords();
  const s = useSharedWords();
  const place = usePlace();
  const name = useKindName()(kind);
  const { can } = useWorkspace();
  const { data: kinds } = useKinds();
  const [query, change] = useAddress();
  const put = (key: string, value: string) => change({ [key]: value });
  const q = query.get('q') ?? '';
  const [typed, setTyped] = useTyped(q, (value) => put('q', value));
  const archived = ARCHIVED.find((one) => one === query.get('archived')) ?? 'false';
  const sort = SORTS.find((one) => one === query.get('sort')) ?? 'place';
  const Drawn = overviewOf(kind);
  const records = kinds?.find(({ id }) => id === kind)?.records ?? 0;
  const listed = Drawn === null || records === 0 || q !== '' || archived !== 'false' || query.get('view') === 'list';
  const single = kind === 'brand' && records > 0;
  return (
    <div className="library-page">
      <Crumbs here={name} />
      <header className="library-head">
        <div className="grow">
          <h1>
            {name} <span className="quiet library-count">{records}</span>
          </h1>
          <p className="quiet">{t(`about.${kind}`)}</p>
        </div>
        {kind === 'script' && (
          <LinkButton to={`${place.home}/script-results`} icon={<LineChartOutlined />}>
            {t('scripts.open')}
          </LinkButton>
        )}
        {can('library.write') && !single && (
          <LinkButton to={`${place.kind(kind)}/new`} icon={<PlusOutlined />} primary>
            {t('list.new', { kind: name })}
          </LinkButton>
        )}
      </header>
      <div className="library-filters">
        <Input.Search
          className="library-search"
          aria-label={t('list.search', { kind: name })}
          placeholder={t('list.search', { kind: name })}
          value={typed}
          allowClear
          onChange={({ target }) => setTyped(target.value)}
          onSearch={(value) => put('q', value)}
        />
        <Select
          aria-label={t('list.state')}
          value={archived}
          options={ARCHIVED.map((one) => ({ value: one, label: t(`list.archived.${one}`) }))}
          onChange={(value) => put('archived', value === 'false' ? '' : value)}
        />
        {listed && (
          <Select
            aria-label={t('list.sort')}
            value={sort}
            options={SORTS.map((one) => ({ value: one, label: t(`list.by.${one}`) }))}
            onChange={(value) => put('sort', value === 'place' ? '' : value)}
          />
        )}
        <span className="grow" />
        {Drawn && records > 0 && q === '' && archived === 'false' && (
          <Segmented
            aria-label={t('list.view')}
            value={listed ? 'list' : 'drawn'}
            options={[
              { value: 'drawn', label: t('list.drawn') },
              { value: 'list', label: t('list.rows') },
            ]}
            onChange={(value) => put('view', value === 'list' ? 'list' : '')}
          />
        )}
      </div>
      {Drawn && !listed ? (
        <DrawnTogether kind={kind} as={Drawn} />
      ) : (
        <RecordRows filter={{ kind, q, archived, sort }} more={s('more')} />
      )}
    </div>
  );
}
