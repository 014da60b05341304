import type { ReactNode } from 'react';
import type { DayMark } from './holidays';
import { useWords } from './words';

/** 休 or 班, as wall calendars have it; its name is heard and hovered. */
export function DayMarkBadge({ mark }: { mark: DayMark | undefined }): ReactNode {
  const t = useWords();
  if (!mark) return null;
  const name = t(mark.kind === 'rest' ? 'restName' : 'workName', { name: mark.name });
  return (
    <span className={`calendar-mark calendar-mark-${mark.kind}`} role="img" aria-label={name} title={name}>
      {t(mark.kind)}
    </span>
  );
}
