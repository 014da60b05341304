import { useId, type ReactNode } from 'react';

/** A control with its name above and a word of help below, tied together for those who cannot see that. */
export function Field({
  label,
  help,
  children,
}: {
  label: string;
  help?: string | undefined;
  children: (id: string, helpId: string | undefined) => ReactNode;
}): ReactNode {
  const id = useId();
  const helpId = help ? `${id}-help` : undefined;
  return (
    <div className="studio-field">
      <label htmlFor={id}>{label}</label>
      {children(id, helpId)}
      {help && (
        <div id={helpId} className="studio-help">
          {help}
        </div>
      )}
    </div>
  );
}
