import type { ReactNode } from 'react';
import type { Report } from './use-report';
import { useWords } from './words';

/** Figures and claims without a quote that a live record holds as well, and which: a reader judges whether it is the same thing. */
export function GroundedWords({ grounded }: { grounded: Report['grounded'] }): ReactNode {
  const t = useWords();
  if (grounded.length === 0) return null;
  return (
    <details className="grounded" open>
      <summary>{t('grounded.title', { count: grounded.length })}</summary>
      <ul>
        {grounded.map(({ part, start, span, name }) => (
          <li key={`${part}/${String(start)}/${span}`}>
            <q>{span}</q> <span className="quiet">{t('grounded.by', { name })}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
