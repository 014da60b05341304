import { Checkbox, Form } from 'antd';
import type { ReactNode } from 'react';
import { useWords as useVocabulary } from '../../ui/words';
import { ROLES } from '../people/role-abilities';
import { useWords } from '../words';

/** Roles to tick, each with what it is for. */
export function RolesField({ label }: { label: string }): ReactNode {
  const t = useWords();
  const v = useVocabulary();
  return (
    <Form.Item name="roles" label={label} rules={[{ required: true, message: t('roles.missing') }]}>
      <Checkbox.Group className="settings-choice">
        {ROLES.map((role) => (
          <Checkbox key={role} value={role}>
            {v(`role.${role}`)}
            <small>{t(`roles.${role}`)}</small>
          </Checkbox>
        ))}
      </Checkbox.Group>
    </Form.Item>
  );
}
