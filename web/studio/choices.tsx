import { useId, type ReactNode } from 'react';

interface Props<T extends string> {
  label: string;
  /** A word below on what choosing does. */
  help?: string;
  options: readonly { value: T; label: string; hint?: string }[];
  value: readonly T[];
  onChange: (value: T[]) => void;
  /** One at most, or several. */
  many?: boolean;
  disabled?: boolean;
}

/** A few things to choose from, all of them in sight: real radio buttons or boxes, drawn as chips. */
export function Choices<T extends string>(props: Props<T>): ReactNode {
  const { label, help, options, value, onChange, many = false, disabled = false } = props;
  const name = useId();
  const toggle = (one: T, on: boolean) => {
    if (!many) onChange([one]);
    else onChange(options.map((option) => option.value).filter((kept) => (kept === one ? on : value.includes(kept))));
  };
  return (
    <fieldset className="studio-choices" disabled={disabled} aria-describedby={help ? `${name}-help` : undefined}>
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className="studio-choice" title={option.hint}>
          <input
            type={many ? 'checkbox' : 'radio'}
            name={name}
            checked={value.includes(option.value)}
            onChange={(event) => toggle(option.value, event.target.checked)}
          />
          <span>{option.label}</span>
        </label>
      ))}
      {help && (
        <div id={`${name}-help`} className="studio-help studio-choices-help">
          {help}
        </div>
      )}
    </fieldset>
  );
}
