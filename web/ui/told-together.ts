import type { Schema } from '../api/client';
import { SEVERITY_RANK } from './severity';

type Finding = Schema<'Finding'>;

/** What mending it would do: findings of the same words that are mended alike want one look. */
const change = ({ replacement, removal }: Finding): string =>
  replacement !== undefined ? `=${replacement}` : removal ? `-${removal.start}-${removal.end}` : '';

const touch = (one: Finding, other: Finding): boolean =>
  one.part === other.part &&
  one.start < other.end &&
  other.start < one.end &&
  change(one) === change(other) &&
  // Where neither is mended in a click, only what is one matter is told once.
  (change(one) !== '' || one.check === other.check) &&
  !one.resembles &&
  !other.resembles;

/** Findings that one change mends, told as one: in each group and among groups the gravest first. */
export function toldTogether<T extends { readonly finding: Finding }>(found: readonly T[]): [T, ...T[]][] {
  const groups: [T, ...T[]][] = [];
  for (const one of [...found].sort(
    (left, right) => SEVERITY_RANK[left.finding.severity] - SEVERITY_RANK[right.finding.severity],
  )) {
    const group = groups.find((members) => members.some(({ finding }) => touch(finding, one.finding)));
    if (group) group.push(one);
    else groups.push([one]);
  }
  return groups;
}
