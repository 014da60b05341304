import type { ReactNode, Ref } from 'react';
import { conflictText } from './conflict-text';
import { useDesk } from './desk';
import type { Dragging } from './use-dragging';
import { useWords } from './words';

/** What hangs at the pointer: the thing itself, and what the place below says to it. */
export function DragGhost({
  dragging,
  today,
  ref,
}: {
  dragging: Dragging | null;
  today: string;
  ref: Ref<HTMLDivElement>;
}): ReactNode {
  return (
    <div ref={ref} className="calendar-ghost" hidden={!dragging} role="status">
      {dragging && <Told dragging={dragging} today={today} />}
    </div>
  );
}

function Told({ dragging: { held, openings, over }, today }: { dragging: Dragging; today: string }): ReactNode {
  const t = useWords();
  const { whereText } = useDesk();
  const verdict = over?.verdict ?? null;
  const past = over !== null && over.target.day < today;
  const kind = past ? 'refused' : (verdict?.kind ?? 'waiting');
  const why = () =>
    verdict && 'opening' in verdict ? verdict.opening.conflicts.map((one) => conflictText(t, one)).join('；') : '';
  const text = past
    ? t('drag.past')
    : !over
      ? t('drag.cancel')
      : openings === null || !verdict
        ? t('drag.loading')
        : verdict.kind === 'free'
          ? t('drag.free', { where: whereText(verdict.opening) }) +
            (verdict.more > 0 ? t('drag.moreFree', { n: verdict.more }) : '')
          : verdict.kind === 'reason'
            ? t('drag.reason', { why: why() })
            : verdict.kind === 'refused'
              ? t('drag.refused', { why: why() })
              : t('drag.outside');
  return (
    <>
      <strong className="ellipsis">{held.title}</strong>
      <span className={`calendar-ghost-${kind}`}>{text}</span>
    </>
  );
}
