import { err, ok, type Result } from '../../kernel/index.js';
import type { Body } from '../../library/index.js';
import { HOUSE_RULES } from '../authorship/origin.js';
import { checkDraft, type Ground } from '../drafts/check-draft.js';
import type { DraftEntity } from '../drafts/draft.entity.js';
import type { ReadVersion } from '../drafts/new-version.js';
import type { Written } from '../writers/writer.js';
import type { Proposal, RewriteEntity } from './rewrite.entity.js';

/** Written by rules alone: no model, no framework. Shown as `template`. */
export const BY_RULES = { writer: 'template', model: HOUSE_RULES, promptHash: null, promptVersion: null } as const;

export interface Refused {
  readonly code: string;
  readonly message: string;
  readonly interrupted: boolean;
  /** Interrupted for money; see `NotWritten`. */
  readonly putOff?: boolean;
  /** Worth doing without a model, where the workspace allows that. */
  readonly fallback: boolean;
}
/** What is proposed, and what of that which was asked for is not in it: a touchpoint that failed, an aim that was missed. */
export interface Proposed {
  readonly proposals: readonly Proposal[];
  readonly lacks: Pick<Refused, 'code' | 'message'> | null;
}
export type Outcome = Result<Proposed, Refused>;
export const proposed = (proposals: readonly Proposal[], lacks: Proposed['lacks'] = null): Outcome =>
  ok({ proposals, lacks });

/** A rewrite that is being carried out: of which draft, on what ground. */
export interface Work {
  readonly rewrite: RewriteEntity;
  readonly draft: DraftEntity;
  readonly body: Body;
  readonly ground: Ground;
  readonly signal: AbortSignal;
}

/** Ended by itself, and nothing else could do better. */
export const refused = (code: string, message: string): Refused => ({
  ...{ code, message, interrupted: false, fallback: false },
});
export const refusal = (code: string, message: string): Outcome => err(refused(code, message));

/** A body as it is proposed: checked like a version of the draft. */
export function proposal(
  { draft, ground }: Work,
  {
    body,
    writer,
    model,
    promptHash,
    promptVersion = null,
    reasons = [],
  }: Pick<Written, 'body' | 'writer' | 'model'> & Pick<Proposal, 'promptHash' | 'promptVersion' | 'reasons'>,
): Proposal {
  const { text, hash, findings }: ReadVersion = checkDraft(body, draft, ground);
  return { body, text, hash, findings, writer, model, promptHash, promptVersion, reasons };
}
