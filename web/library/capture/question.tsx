import { useId, type ReactNode } from 'react';

export interface Asked {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean;
}

/** A question with its field, its help and what is wrong with the answer. */
export function Question({
  ask,
  help,
  wrong,
  children,
}: {
  ask: string;
  help?: string;
  wrong?: string | undefined;
  children: (asked: Asked) => ReactNode;
}): ReactNode {
  const id = useId();
  const told = [help && `${id}-help`, wrong && `${id}-wrong`].filter(Boolean).join(' ');
  return (
    <div className="capture-question">
      <label htmlFor={id}>{ask}</label>
      {help && (
        <p id={`${id}-help`} className="capture-help">
          {help}
        </p>
      )}
      {children({ id, 'aria-describedby': told || undefined, 'aria-invalid': Boolean(wrong) })}
      {wrong && (
        <p id={`${id}-wrong`} className="capture-wrong" role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}
