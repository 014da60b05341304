import {
  labelled,
  PLACEHOLDERS,
  renderPlaceholders,
  sendables,
  type Body,
  type PlaceholderName,
} from '../../library/index.js';

/** A part of what an operator sends, with what it is for; a text that is sent as a whole has no label. */
export interface ScriptPart {
  readonly label: string | null;
  readonly text: string;
}

const BLANKS = Object.fromEntries(Object.entries(PLACEHOLDERS).map(([name, { zh }]) => [name, `〔${zh}〕`])) as Record<
  PlaceholderName,
  string
>;

/** A body as people read it: every part under its label, what the operator fills in marked as a blank, the label where it is posted. */
export function scriptOf(body: Body, label: string | null = null): ScriptPart[] {
  const parts = labelled(sendables(body), body, label);
  return parts.map(({ label, text }) => ({
    label: parts.length === 1 ? null : label,
    text: renderPlaceholders(text, BLANKS).text,
  }));
}

export const scriptText = (parts: readonly ScriptPart[]): string =>
  parts.map(({ label, text }) => (label === null ? text : `【${label}】${text}`)).join('\n\n');
