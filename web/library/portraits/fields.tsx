import type { ReactNode } from 'react';

/** Label and value, one under the other on a phone. What has no value is left out. */
export function Fields({ of }: { of: readonly (readonly [label: string, value: ReactNode])[] }): ReactNode {
  const told = of.filter(([, value]) => value !== undefined && value !== null && value !== '' && value !== false);
  if (told.length === 0) return null;
  return (
    <dl className="portrait-fields">
      {told.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
