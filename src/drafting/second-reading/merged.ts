import type { Finding } from '../../checks/index.js';

/**
 * The rules' findings, and behind them what second readers add: nothing of the rules is taken away or changed, and nothing
 * that a rule has found already is said again.
 */
export const merged = (findings: readonly Finding[], second: readonly Finding[]): Finding[] => [
  ...findings,
  ...second.filter((added) => !findings.some((found) => saysAlready(found, added))),
];

function saysAlready(found: Finding, added: Finding): boolean {
  if (added.check === 'sameness')
    return added.resembles !== undefined && found.resembles?.draftId === added.resembles.draftId;
  // Of another check it may stand in a finding about the whole text, which says nothing of these words.
  return found.check === added.check && found.part === added.part && found.start < added.end && found.end > added.start;
}
