import { withOffset, type Instant } from '../../kernel/index.js';
import type { Handover } from './handover.js';
import type { ChangeField, PlannedTask, TaskChange } from './reconcile.js';

type Said = PlannedTask & { readonly handover: Handover | null };

const SHOWN: Record<ChangeField, (task: Said, timeZone: string) => string> = {
  time: (task, timeZone) => withOffset(task.plannedAt, timeZone),
  account: (task) => task.accountSlug,
  audience: (task) => task.groupSlug ?? task.segment,
  text: (task) => (task.handover?.parts ?? []).map(({ text }) => text).join('\n\n'),
  measure: (task) => task.measure,
};

/** What was before and what is now, so that an operator need not compare. */
export const changeOf = (
  before: Said,
  after: Said,
  about: { fields: readonly ChangeField[]; release: number; at: Instant; timeZone: string },
): TaskChange => ({
  release: about.release,
  at: about.at,
  fields: about.fields.map((field) => ({
    field,
    before: SHOWN[field](before, about.timeZone),
    after: SHOWN[field](after, about.timeZone),
  })),
});
