import { AppError } from '../kernel/index.js';

export interface Outcomes {
  readonly done: string[];
  readonly refused: { draftId: string; code: string; message: string }[];
}

/** Does the same with each draft, one after the other: a rule's no concerns that draft alone. */
export async function forEachDraft<T extends { readonly draftId: string }>(
  drafts: readonly T[],
  act: (draft: T) => Promise<void>,
): Promise<Outcomes> {
  const outcome: Outcomes = { done: [], refused: [] };
  for (const draft of drafts) {
    try {
      await act(draft);
      outcome.done.push(draft.draftId);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      outcome.refused.push({ draftId: draft.draftId, code: error.code, message: error.message });
    }
  }
  return outcome;
}
