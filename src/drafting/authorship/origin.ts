import type { AiLabelPolicy } from '../../identity/index.js';

/** Written by exact replacement and deletion alone: what it leaves is still the text of whoever wrote it before. */
export const HOUSE_RULES = 'house-rules';

/** Who wrote a version, with what. */
export interface WrittenBy {
  readonly writer: 'template' | 'llm' | 'person';
  readonly model: string | null;
  readonly promptVersion: string | null;
}

/** The machine whose words a version rests on. */
export interface Origin {
  readonly writer: 'llm' | 'template';
  /** Name of the model or of the framework. */
  readonly model: string | null;
  /** `moments/file-2` or `moments/own-3`; null for templates. */
  readonly promptVersion: string | null;
  /** The last machine-written version: what a person's share is counted from. */
  readonly number: number;
}

/** Whose words a new version rests on. @param before that of the version before it; null for a first one */
export function originOf(
  before: Origin | null,
  { writer, model, promptVersion }: WrittenBy,
  number: number,
): Origin | null {
  if (writer === 'person') return before;
  if (model === HOUSE_RULES && before !== null) return { ...before, number };
  return { writer, model, promptVersion, number };
}

/** How a text came about, as far as it must be told. */
export interface Made {
  readonly origin: Origin | null;
  /** 0–1; null where it was not measured. */
  readonly humanShare: number | null;
}

/** A label, and whether it stands in the text itself. */
export interface AiLabel {
  readonly words: string;
  readonly inText: boolean;
}

/**
 * The label a text carries by the workspace's policy: only where a language model wrote it, and people have not written
 * more of it anew than the policy's share. Templates fill in sentences of people: they generate nothing.
 */
export function labelOf({ show, words, threshold }: AiLabelPolicy, { origin, humanShare }: Made): AiLabel | null {
  if (show === 'none' || origin?.writer !== 'llm') return null;
  return (humanShare ?? 0) > threshold ? null : { words, inText: show === 'in_text' };
}

/** The words to append to what is posted; null when nothing is appended. */
export const appended = (label: AiLabel | null): string | null => (label?.inText === true ? label.words : null);
