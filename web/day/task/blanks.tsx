import type { ReactNode, Ref } from 'react';
import { useWords } from '../words';
import type { Blank, Filling } from './fill';

/** What only the operator knows. */
export function Blanks({
  ref,
  blanks,
  filling,
  onFill,
}: {
  ref: Ref<HTMLElement>;
  blanks: readonly Blank[];
  filling: Filling;
  onFill: (next: Filling) => void;
}): ReactNode {
  const t = useWords();
  return (
    <section ref={ref} className="day-card" aria-label={t('blanks.title')}>
      <h2>{t('blanks.title')}</h2>
      {blanks.map(({ name, label }) => (
        <label key={name} className="day-field">
          {label}
          <input
            name={name}
            value={filling[name] ?? ''}
            maxLength={60}
            autoComplete="off"
            enterKeyHint="done"
            onChange={(event) => onFill({ ...filling, [name]: event.target.value })}
          />
        </label>
      ))}
    </section>
  );
}
