import { measureFindings, type Finding } from '../../checks/index.js';
import type { Library } from '../../library/index.js';
import { isBlocked, type ReadVersion } from '../drafts/new-version.js';

/**
 * A checked version with its measures taken anew, counting the words that will be appended to it. What else was found
 * stays as it was: the label is no word of the draft.
 */
export function countingLabel(version: ReadVersion, label: string | null, library: Library): ReadVersion {
  if (label === null) return version;
  const plain = keys(measureFindings(version.body, { library }));
  const counted = measureFindings(version.body, { library, label });
  const findings = [...counted, ...version.findings.filter((finding) => !plain.has(keyOf(finding)))];
  return { ...version, findings, blocking: isBlocked(findings) };
}

const keyOf = ({ rule, part, message }: Finding): string => JSON.stringify([rule, part, message]);
const keys = (findings: readonly Finding[]): ReadonlySet<string> => new Set(findings.map(keyOf));

/** Whether what is appended makes a text too long to be posted, however it was approved. */
export const labelBreaks = (body: ReadVersion['body'], label: string | null, library: Library): boolean =>
  label !== null &&
  isBlocked(measureFindings(body, { library, label })) &&
  !isBlocked(measureFindings(body, { library }));
