import { useId, type ReactNode } from 'react';

/** One of a few, as large buttons: real radio buttons underneath, so keys and screen readers know them. */
export function Choice<T extends string | number>({
  ask,
  options,
  value,
  onChange,
  wrong,
  help,
}: {
  ask: string;
  options: readonly { readonly value: T; readonly label: string }[];
  value: T | null;
  onChange: (value: T) => void;
  wrong?: string | undefined;
  help?: string;
}): ReactNode {
  const id = useId();
  return (
    <fieldset className="capture-question capture-choice" aria-describedby={wrong && `${id}-wrong`}>
      <legend>{ask}</legend>
      {help && <p className="capture-help">{help}</p>}
      <div className="capture-options">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={id}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              data-wrong={wrong === undefined ? undefined : true}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {wrong && (
        <p id={`${id}-wrong`} className="capture-wrong" role="alert">
          {wrong}
        </p>
      )}
    </fieldset>
  );
}
