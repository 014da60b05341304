import { wallTime, type Instant } from '../../kernel/index.js';
import { claimsMade } from '../../checks/index.js';
import type { Claim, Library, WallClock } from '../../library/index.js';
import { appended, labelBreaks } from '../../drafting/index.js';
import { handover, type Handover, type KnownValues } from './handover.js';
import { heldBack, inWords, placeholdersLeft } from './hold-back.js';
import { RECALL_REASONS, type RecallCode } from './recall-reasons.js';
import type { PlannedTask } from './reconcile.js';
import type { ReleasedBody } from './released-tasks.queries.js';

export interface PreparedTask {
  readonly claims: readonly Claim[];
  readonly handover: Handover | null;
  readonly withheld: { readonly code: RecallCode; readonly says: string } | null;
}

/**
 * A released entry made ready for its operator, or the reason why it is not handed over: then the scheduler sees it and
 * the operator cannot start it.
 * @param released the version's body and label; undefined when it is not to be found as it was released
 */
export function prepareTask(
  planned: Pick<PlannedTask, 'touchpoint' | 'segment' | 'plannedAt'>,
  released: ReleasedBody | undefined,
  known: KnownValues,
  library: Library,
  timeZone: string,
): PreparedTask {
  if (released === undefined)
    return { claims: [], handover: null, withheld: { code: 'version_missing', says: RECALL_REASONS.version_missing } };
  const { body, label } = released;
  const claims = claimsMade(body, library);
  if (labelBreaks(body, appended(label), library))
    return {
      claims,
      handover: null,
      withheld: { code: 'label_too_long', says: RECALL_REASONS.label_too_long },
    };
  const ready = handover(body, known, label);
  if (!ready.ok)
    return {
      claims,
      handover: null,
      withheld: { code: 'placeholder', says: inWords(placeholdersLeft(ready.error)) },
    };
  const { touchpoint, segment, plannedAt } = planned;
  const text = { claims, pictures: ready.value.pictures, touchpoint, segment };
  const reasons = heldBack(text, library, momentOf(plannedAt, timeZone));
  return {
    claims,
    handover: ready.value,
    withheld: reasons.length === 0 ? null : { code: 'evidence', says: inWords(reasons) },
  };
}

/** A moment as the workspace's clock shows it: what evidence is judged for. */
export const momentOf = (at: Instant, timeZone: string): WallClock => ({ at, ...wallTime(at, timeZone) });
