import { Form, Input, Select, Switch } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWorkspace } from '../../app/session';
import { useRecord, type Brand } from '../queries';
import { QuotaGrid } from '../shared/quota-grid';
import { useWords } from '../words';
import type { Choice, Choices } from './use-choices';

/** As the service holds it: a-z, 0-9 and single hyphens. */
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export function AccountFields({ isNew, choices }: { isNew: boolean; choices: Choices }): ReactNode {
  const t = useWords();
  const { slug: workspace } = useWorkspace();
  const brand = useRecord('brand', 'brand').data?.body as Brand | undefined;
  const several = (name: 'segments' | 'groups', options: readonly Choice[]) => (
    <Form.Item name={name} label={t(`accounts.${name}`)} extra={t(`accounts.${name}Help`)}>
      <Select mode="multiple" allowClear showSearch={{ optionFilterProp: 'label' }} options={[...options]} />
    </Form.Item>
  );
  return (
    <>
      <Form.Item
        name="name"
        label={t('accounts.name')}
        extra={t('accounts.nameHelp')}
        rules={[{ required: true, whitespace: true, max: 100, message: t('accounts.nameMissing') }]}
      >
        <Input autoComplete="off" />
      </Form.Item>
      {isNew && (
        <Form.Item
          name="slug"
          label={t('slug.label')}
          extra={t('slug.help')}
          validateTrigger="onBlur"
          rules={[{ required: true, pattern: SLUG, message: t('slug.wrong') }]}
        >
          <Input autoComplete="off" placeholder="linxia-2" />
        </Form.Item>
      )}
      <Form.Item
        name="persona"
        label={t('accounts.persona')}
        extra={
          choices.personas.length === 0 ? (
            <Link to={`/w/${workspace}/library`}>{t('accounts.personaFirst')}</Link>
          ) : (
            t('accounts.personaHelp')
          )
        }
        rules={[{ required: true, message: t('accounts.personaMissing') }]}
      >
        <Select showSearch={{ optionFilterProp: 'label' }} options={[...choices.personas]} />
      </Form.Item>
      <Form.Item name="operatorId" label={t('accounts.operator')} extra={t('accounts.operatorHelp')}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={[...choices.operators]}
          placeholder={t('accounts.nobody')}
        />
      </Form.Item>
      {several('segments', choices.segments)}
      {several('groups', choices.groups)}
      <h3>{t('accounts.quotas')}</h3>
      <p className="quiet">{t('accounts.quotasHelp')}</p>
      <QuotaGrid at={['quotas']} usual={brand?.quotas.account} />
      <Form.Item
        name="active"
        label={t('accounts.active')}
        extra={t('accounts.activeHelp')}
        valuePropName="checked"
        className="settings-last"
      >
        <Switch />
      </Form.Item>
    </>
  );
}
