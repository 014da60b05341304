import { textParts, type Body } from '../../library/index.js';

/** One text of a body before and after; '' where it was not or is no more. */
export interface PartChange {
  readonly part: string;
  readonly before: string;
  readonly after: string;
}

/** Texts that differ, in reading order. Another touchpoint has no parts in common: all of it is new. */
export function partChanges(before: Body, after: Body): PartChange[] {
  const old = new Map(
    before.touchpoint === after.touchpoint ? textParts(before).map(({ part, text }) => [part, text]) : [],
  );
  const now = textParts(after);
  const kept = new Set(now.map(({ part }) => part));
  const gone = [...old].filter(([part]) => !kept.has(part)).map(([part, text]) => ({ part, before: text, after: '' }));
  return [...now.map(({ part, text }) => ({ part, before: old.get(part) ?? '', after: text })), ...gone].filter(
    (change) => change.before !== change.after,
  );
}
