/** What a text was written by: a prompt, in the installation's wording or the workspace's, and what else of it went in. */
export interface PromptVersion {
  readonly name: string;
  readonly of: 'file' | 'own';
  readonly number: string;
  /** Parts, and prompts behind it, that the workspace worded itself. */
  readonly parts: readonly { readonly name: string; readonly number: string }[];
}

/** Reads `moments/own-3+_brief-1`; null where it is none. */
export function readPromptVersion(text: string): PromptVersion | null {
  const [, name, of, number, rest] = /^([^/]+)\/(file|own)-(\d+)((?:\+\w+-\d+)*)$/u.exec(text) ?? [];
  if (name === undefined || of === undefined || number === undefined) return null;
  const parts = [...(rest ?? '').matchAll(/\+(\w+)-(\d+)/gu)].map(([, part = '', at = '']) => ({
    name: part,
    number: at,
  }));
  return { name, of: of as PromptVersion['of'], number, parts };
}
