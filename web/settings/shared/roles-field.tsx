import { Checkbox, Form } from 'antd';
import type { ReactNode } from 'react';
import { useWords as useVocabulary } from '../../ui/words';
import { ROLES } from '../people/role-abilities';
import type { Role } from '../queries';
import { useWords } from '../words';

/** Roles to tick, each with what it is for. */
export function RolesField({ label }: { label: string }): ReactNode {
  const t = useWords();
  return (
    <Form.Item name="roles" label={label} rules={[{ required: true, message: t('roles.missing') }]}>
      <RoleBoxes label={label} />
    </Form.Item>
  );
}

/** Takes of the form's wiring only what a group of boxes may carry: a group is not "required" to assistive technology. */
function RoleBoxes({
  label,
  id,
  value,
  onChange,
}: {
  label: string;
  id?: string;
  value?: Role[];
  onChange?: (roles: Role[]) => void;
}): ReactNode {
  const t = useWords();
  const v = useVocabulary();
  return (
    <div role="group" aria-label={label} id={id}>
      <Checkbox.Group
        className="settings-choice"
        {...(value && { value })}
        onChange={(chosen) => onChange?.(ROLES.filter((role) => chosen.includes(role)))}
      >
        {ROLES.map((role) => (
          <Checkbox key={role} value={role}>
            {v(`role.${role}`)}
            <small>{t(`roles.${role}`)}</small>
          </Checkbox>
        ))}
      </Checkbox.Group>
    </div>
  );
}
