import { Alert, App, Button, Form, Input, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useWords as useVocabulary } from '../../ui/words';
import { problemText } from '../../words/problem-text';
import type { Brand, RecordView } from '../queries';
import { EditingNotes } from '../shared/editing-notes';
import { LimitInput } from '../shared/limit-input';
import { QuotaGrid } from '../shared/quota-grid';
import { useEditing } from '../shared/use-editing';
import { useWords } from '../words';
import { impossibleMix, toBrandValues, withBrandValues, type BrandValues } from './brand-values';
import { MixFields } from './mix-fields';
import { useSaveRecord } from './use-save-record';

export function BrandForm({ record, write }: { record: RecordView; write: boolean }): ReactNode {
  const t = useWords();
  const v = useVocabulary();
  const { message } = App.useApp();
  const brand = record.body as Brand;
  const editing = useEditing<BrandValues>('pacing', { version: record.version, values: toBrandValues(brand) });
  const [impossible, setImpossible] = useState<ReturnType<typeof impossibleMix>>(null);
  const save = useSaveRecord('brand', () => {
    editing.saved();
    void message.success(t('pacing.saved'));
  });
  const submit = () => {
    const values = editing.form.getFieldsValue(true) as BrandValues;
    const wrong = impossibleMix(values.mix);
    setImpossible(wrong);
    if (wrong === null) save.mutate({ slug: 'brand', version: editing.version, body: withBrandValues(brand, values) });
  };
  const audience = (of: 'customer' | 'group') => (
    <tr>
      <th scope="row">{t(`pacing.${of}`)}</th>
      {(['day', 'month'] as const).map((period) => (
        <td key={period}>
          <LimitInput
            name={[of, period]}
            label={`${t(`pacing.${of}`)} ${t(`quota.${period}`)}`}
            placeholder={t('quota.unlimited')}
          />
        </td>
      ))}
    </tr>
  );
  return (
    <Form<BrandValues> {...editing.formProps} disabled={!write} onFinish={submit}>
      <EditingNotes restored={editing.restored} clash={editing.clash} onMine={editing.keepMine} onDrop={editing.drop} />
      <section className="paper settings-block" aria-labelledby="quiet-hours">
        <h3 id="quiet-hours">{t('pacing.quiet')}</h3>
        <p className="quiet">{t('pacing.quietText')}</p>
        <div className="row">
          <Form.Item name="quietFrom" label={t('pacing.from')} rules={[{ required: true, message: t('pacing.time') }]}>
            <Input type="time" />
          </Form.Item>
          <Form.Item name="quietTo" label={t('pacing.to')} rules={[{ required: true, message: t('pacing.time') }]}>
            <Input type="time" />
          </Form.Item>
          <Form.Item name="holidays" label={t('pacing.holidays')}>
            <Select
              popupMatchSelectWidth={false}
              options={(['cn', 'none'] as const).map((value) => ({ value, label: t(`pacing.holiday.${value}`) }))}
            />
          </Form.Item>
        </div>
      </section>
      <section className="paper settings-block" aria-labelledby="quotas">
        <h3 id="quotas">{t('pacing.quotas')}</h3>
        <p className="quiet">{t('pacing.quotasText')}</p>
        <QuotaGrid at={['account']} />
        <h3>{t('pacing.audience')}</h3>
        <p className="quiet">{t('pacing.audienceText')}</p>
        <table className="settings-grid">
          <thead>
            <tr>
              <td />
              <th scope="col">{t('quota.day')}</th>
              <th scope="col">{t('quota.month')}</th>
            </tr>
          </thead>
          <tbody>
            {audience('customer')}
            {audience('group')}
          </tbody>
        </table>
      </section>
      <MixFields />
      {impossible !== null && (
        <Alert
          type="error"
          showIcon
          className="gap-below"
          title={impossible === 'sum' ? t('mix.sum') : t('mix.crossed', { category: v(`category.${impossible}`) })}
        />
      )}
      {save.error && <Alert type="error" showIcon className="gap-below" title={problemText(save.error)} />}
      {write && (
        <Button type="primary" htmlType="submit" loading={save.isPending} className="gap-below">
          {t('pacing.save')}
        </Button>
      )}
      {!write && <p className="quiet">{t('pacing.readOnly')}</p>}
    </Form>
  );
}
