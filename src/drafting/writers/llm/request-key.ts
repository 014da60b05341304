import { canonicalJson, sha256 } from '../../../kernel/index.js';
import type { ChatMessage } from './reply.js';

/** Same inputs, same prompt, same model: the same key, hence one flight and one bill. */
export const requestKey = (of: {
  readonly workspaceId: string;
  readonly messages: readonly ChatMessage[];
  readonly promptHash: string;
  readonly provider: string;
  readonly model: string;
  /** A person who asks again after a failure means a new call. */
  readonly round: number;
}): string => sha256(canonicalJson(of));
