import { REASON_CODES, type ReasonCode } from '../../review/index.js';

/** A draft whose first words a model wrote, as the figures read it. */
export interface CountedDraft {
  readonly draftId: string;
  /** Version of the prompt that wrote it first. */
  readonly promptVersion: string;
  readonly state: 'draft' | 'in_review' | 'changes_requested' | 'approved' | 'rejected';
  /** Share of its current words that people wrote, 0–1; null where it was not measured. */
  readonly humanShare: number | null;
  /** Tokens in and out of every call made for it; null where the provider told none. */
  readonly tokens: number | null;
}

/** A decision by which it came back; one draft may come back more than once. */
export interface CountedReturn {
  readonly draftId: string;
  readonly reasonCode: ReasonCode | null;
}

export interface PromptFigures {
  readonly promptVersion: string;
  readonly drafts: number;
  readonly accepted: number;
  /** Returns by reason, the most frequent first; without a code they count as `other`. */
  readonly returned: readonly { readonly code: ReasonCode; readonly times: number }[];
  /** Mean over the accepted drafts where it was measured; null where there are none. */
  readonly meanHumanShare: number | null;
  /** All tokens of the version's drafts over its accepted ones; null where none was accepted or tokens are unknown. */
  readonly tokensPerAccepted: number | null;
}

/** What each version of a prompt brought, the one with most drafts first. What was spent on rejected drafts is spent on the accepted. */
export function promptFigures(drafts: readonly CountedDraft[], returns: readonly CountedReturn[]): PromptFigures[] {
  const byVersion = new Map<string, CountedDraft[]>();
  for (const draft of drafts)
    byVersion.set(draft.promptVersion, [...(byVersion.get(draft.promptVersion) ?? []), draft]);
  return [...byVersion]
    .map(([promptVersion, own]) => figuresOf(promptVersion, own, returns))
    .sort((one, other) => other.drafts - one.drafts || (one.promptVersion < other.promptVersion ? -1 : 1));
}

function figuresOf(
  promptVersion: string,
  own: readonly CountedDraft[],
  returns: readonly CountedReturn[],
): PromptFigures {
  const ids = new Set(own.map(({ draftId }) => draftId));
  const codes = returns.flatMap(({ draftId, reasonCode }) => (ids.has(draftId) ? [reasonCode ?? 'other'] : []));
  const accepted = own.filter(({ state }) => state === 'approved');
  const shares = accepted.flatMap(({ humanShare }) => humanShare ?? []);
  const tokens = own.flatMap((draft) => draft.tokens ?? []);
  return {
    promptVersion,
    drafts: own.length,
    accepted: accepted.length,
    returned: REASON_CODES.map((code) => ({ code, times: codes.filter((one) => one === code).length }))
      .filter(({ times }) => times > 0)
      .sort((one, other) => other.times - one.times),
    meanHumanShare: shares.length === 0 ? null : rounded(sum(shares) / shares.length),
    tokensPerAccepted: accepted.length === 0 || tokens.length === 0 ? null : Math.round(sum(tokens) / accepted.length),
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const rounded = (share: number): number => Math.round(share * 1_000) / 1_000;
