import { searchable } from '../../kernel/index.js';
import { plainText, type Body } from '../../library/index.js';
import type { Finding } from '../../checks/index.js';
import { contentHash } from './content-hash.js';

/** All that a body says about itself once it is checked: what a version row and its draft's row repeat for lists. */
export interface ReadVersion {
  readonly body: Body;
  readonly text: string;
  readonly hash: string;
  readonly findings: readonly Finding[];
  readonly blocking: boolean;
  readonly searchText: string;
}

export function readVersion(body: Body, findings: readonly Finding[]): ReadVersion {
  const text = plainText(body);
  return { body, text, hash: contentHash(body), findings, blocking: isBlocked(findings), searchText: searchable(text) };
}

export const isBlocked = (findings: readonly Finding[]): boolean =>
  findings.some((finding) => finding.severity === 'block');
