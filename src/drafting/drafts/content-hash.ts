import { canonicalJson, sha256 } from '../../kernel/index.js';
import type { Body } from '../../library/index.js';

/** Equal for equal content, whatever order its keys were written in. Approvals are bound to it. */
export const contentHash = (body: Body): string => sha256(canonicalJson(body));
