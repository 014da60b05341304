import { useId, type ReactNode } from 'react';

interface Props<T extends string> {
  label: string;
  options: readonly { value: T; label: string; hint?: string }[];
  value: readonly T[];
  onChange: (value: T[]) => void;
  /** One at most, or several. */
  many?: boolean;
}

/** A few things to choose from, all of them in sight: real radio buttons or boxes, drawn as chips. */
export function Choices<T extends string>({ label, options, value, onChange, many = false }: Props<T>): ReactNode {
  const name = useId();
  const toggle = (one: T, on: boolean) => {
    if (!many) onChange([one]);
    else onChange(options.map((option) => option.value).filter((kept) => (kept === one ? on : value.includes(kept))));
  };
  return (
    <fieldset className="studio-choices">
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
    </fieldset>
  );
}
