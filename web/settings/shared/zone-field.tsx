import { Form, Select } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../words';

const ZONES = [...new Set(['Asia/Shanghai', ...Intl.supportedValuesOf('timeZone')])];

export function ZoneField({ disabled = false }: { disabled?: boolean }): ReactNode {
  const t = useWords();
  return (
    <Form.Item name="timeZone" label={t('workspace.zone')} extra={t('workspace.zoneHelp')}>
      <Select showSearch disabled={disabled} options={ZONES.map((zone) => ({ value: zone, label: zone }))} />
    </Form.Item>
  );
}
