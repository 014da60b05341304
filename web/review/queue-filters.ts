import type { Schema } from '../api/client';
import { TOUCHPOINTS } from '../ui/vocabulary';
import { REASON_CODES, type ReasonCode } from './reasons';
import { RISK_LEVELS, type RiskLevel } from './risk-levels';

export type QueueItem = Schema<'ReviewQueueItem'>;
export type State = QueueItem['state'];
export type Touchpoint = QueueItem['touchpoint'];

export const STATES: readonly State[] = ['in_review', 'changes_requested', 'approved', 'rejected', 'draft'];
/** What the list shows unless the address says otherwise. */
export const DEFAULT_STATE: State = 'in_review';
/** Hours something may have waited at least. */
export const AGES = [24, 72] as const;

/** What the list shows; kept in the address, so that a view can be sent to a colleague. */
export interface Filters {
  readonly state: State;
  readonly touchpoint?: Touchpoint;
  readonly segment?: string;
  readonly persona?: string;
  readonly blocking?: 'true' | 'false';
  readonly age?: number;
  readonly risk?: RiskLevel;
  readonly reasonCode?: ReasonCode;
  readonly mine?: 'true';
  readonly overdue?: 'true';
}

const oneOf = <T extends string>(known: readonly T[], value: string | null): T | undefined =>
  known.find((each) => each === value);

export function filtersOf(search: URLSearchParams): Filters {
  const touchpoint = oneOf(TOUCHPOINTS, search.get('touchpoint'));
  const segment = search.get('segment');
  const persona = search.get('persona');
  const blocking = oneOf(['true', 'false'] as const, search.get('blocking'));
  const age = AGES.find((hours) => String(hours) === search.get('age'));
  const risk = oneOf(RISK_LEVELS, search.get('risk'));
  const reasonCode = oneOf(REASON_CODES, search.get('reasonCode'));
  return {
    state: oneOf(STATES, search.get('state')) ?? DEFAULT_STATE,
    ...(touchpoint && { touchpoint }),
    ...(segment && { segment }),
    ...(persona && { persona }),
    ...(blocking && { blocking }),
    ...(age && { age }),
    ...(risk && { risk }),
    ...(reasonCode && { reasonCode }),
    ...(search.get('mine') === 'true' && { mine: 'true' }),
    ...(search.get('overdue') === 'true' && { overdue: 'true' }),
  };
}

/** How many filters hold something back; the state is a view, not a filter. */
export const filterCount = ({ state: _state, ...rest }: Filters): number => Object.keys(rest).length;

export const hoursWaited = (item: Pick<QueueItem, 'changedAt'>, now: number): number =>
  (now - Date.parse(item.changedAt)) / 3_600_000;

/** The list comes oldest first: everything that has waited long enough is its beginning. */
export const agedOf = <T extends Pick<QueueItem, 'changedAt'>>(
  items: readonly T[],
  age: number | undefined,
  now: number,
): T[] => items.filter((item) => age === undefined || hoursWaited(item, now) >= age);

/** The item to read when this one is done: the one after it, else the one before. */
export function nextAfter(items: readonly Pick<QueueItem, 'draftId'>[], draftId: string): string | null {
  const at = items.findIndex((item) => item.draftId === draftId);
  if (at < 0) return items[0]?.draftId ?? null;
  return (items[at + 1] ?? items[at - 1])?.draftId ?? null;
}
