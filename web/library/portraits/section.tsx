import { useId, type ReactNode } from 'react';

/** A part of a portrait under its own heading. */
export function Section({ title, hint, children }: { title: string; hint?: string; children: ReactNode }): ReactNode {
  const id = useId();
  return (
    <section aria-labelledby={id} className="portrait-section">
      <h2 id={id}>
        {title} {hint && <small className="quiet">{hint}</small>}
      </h2>
      {children}
    </section>
  );
}
