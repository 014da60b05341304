import type { ReactNode } from 'react';

export function Notice({
  tone,
  title,
  children,
}: {
  tone: 'quiet' | 'warn' | 'stop';
  title: string;
  children?: ReactNode;
}): ReactNode {
  return (
    <section className={`day-notice day-notice-${tone}`} aria-label={title}>
      <strong>{title}</strong>
      {children}
    </section>
  );
}
