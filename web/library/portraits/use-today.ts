import { useState } from 'react';
import { useWorkspace } from '../../app/session';
import { dayIn } from '../../ui/when';

/** The present as the workspace's calendar has it, the same for the whole life of a page. */
export function useToday(): { today: string; now: Date; timeZone: string; dayOf: (instant: string | Date) => string } {
  const { timeZone } = useWorkspace();
  const [now] = useState(() => new Date());
  return { today: dayIn(now, timeZone), now, timeZone, dayOf: (instant) => dayIn(instant, timeZone) };
}
