import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { useWorkspace } from '../app/session';
import { nothing } from '../ui/address-change';
import { useAddress } from '../ui/use-address';
import { DraftFilters } from './draft-filters';
import { DraftList } from './draft-list';
import { filterOf } from './filter';
import { RequestsStrip } from './requests-strip';
import { SelectionBar } from './selection-bar';
import { useWords } from './words';

/** All drafts, what is being written, and the way to more. */
export function DraftsPage(): ReactNode {
  const t = useWords();
  const workspace = useWorkspace();
  const go = useNavigate();
  const [params, change] = useAddress();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const filter = filterOf(params);
  const set = (name: string, value: string | null) => {
    setChosen([]);
    change({ [name]: value });
  };
  const newAddress = `/w/${workspace.slug}/studio/new`;
  return (
    <>
      <div className="studio-head">
        <h1 className="grow">{t('title')}</h1>
        {workspace.can('drafts.write') && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => void go(newAddress)}>
            {t('new')}
          </Button>
        )}
      </div>
      <RequestsStrip />
      <DraftFilters filter={filter} onChange={set} onClear={() => change(nothing)} />
      <DraftList
        filter={filter}
        chosen={chosen}
        onChoose={(draft, on) =>
          setChosen((before) => (on ? [...before, draft] : before.filter((one) => one !== draft)))
        }
        start={workspace.can('drafts.write') ? <Link to={newAddress}>{t('empty.start')}</Link> : null}
      />
      <SelectionBar chosen={chosen} onClear={() => setChosen([])} />
    </>
  );
}
