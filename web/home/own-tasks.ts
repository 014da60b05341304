import type { Schema } from '../api/client';

type Row = Pick<Schema<'TaskView'>, 'operatorId' | 'state'>;
const LEFT: readonly Row['state'][] = ['open', 'started', 'postponed'];

/** Tasks that somebody has yet to do. Whoever oversees others is told all of the day's, and theirs are not one's own. */
export const ownTasks = <T extends Row>(tasks: readonly T[], person: string): T[] =>
  tasks.filter(({ operatorId, state }) => operatorId === person && LEFT.includes(state));
