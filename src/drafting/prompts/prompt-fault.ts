import { filled, type Phrase } from '../../kernel/index.js';

/** What can be wrong with a prompt file. The codes are part of the API: other languages have words of their own. */
export const PROMPT_FAULTS = {
  no_front_matter: 'starts with --- and YAML front matter, then --- and the text',
  wrong_front_matter: 'front matter is wrong: {{detail}}',
  no_message: 'no message: write a line "=== system" or "=== user"',
  unknown_input: 'declares the unknown input "{{name}}"',
  missing_part: 'uses the partial "{{name}}", which is not there',
  undeclared: 'uses "{{name}}" without declaring it in inputs',
  lost_guard: 'has lost its guard: it must use {{part}} in its first message, within no block',
  uses_itself: 'uses itself',
  own_part: 'defines a part of its own: parts are files, {{inline}} and {{block}} are not for prompts',
  missing_prompt: '{{name}} is missing',
  missing_input: 'input {{names}} is missing',
  not_parsed: 'Parse error on line {{line}} of the text',
  unknown_helper: 'uses the unknown helper "{{name}}"',
  not_filled: '"{{name}}" is nowhere among what it is given',
  // What shows only when it is put together.
  other_roles: 'messages are {{roles}}',
  absent: '"{{mark}}" is missing',
  too_early: '"{{mark}}" stands too early',
  too_long: '{{characters}} characters, at most {{most}}',
  left_in: '{{words}}',
  not_in_it: 'not in it: {{words}}',
  changes_before_brief: 'something before the brief changes with it',
  opened_role: 'library text opened a role',
  changed_rules: 'library text changed the house rules',
  outside_fence: 'library text stands outside its fence',
  other: '{{detail}}',
} as const satisfies Readonly<Record<string, string>>;
export type PromptFaultCode = keyof typeof PROMPT_FAULTS;
export const FAULT_CODES = Object.keys(PROMPT_FAULTS) as [PromptFaultCode, ...PromptFaultCode[]];

/** What is wrong with a prompt file, said with its name. */
export interface PromptFault extends Phrase<PromptFaultCode> {
  readonly file: string;
  readonly message: string;
}

export const promptFault = (file: string, code: PromptFaultCode, params: Phrase['params'] = {}): PromptFault => ({
  ...{ file, code, params, message: filled(PROMPT_FAULTS[code], params) },
});

/** A fault that is met while a prompt is read or put together; the file is not known everywhere. */
export class FaultyPrompt extends Error {
  constructor(
    readonly code: PromptFaultCode,
    readonly params: Phrase['params'] = {},
    readonly file?: string,
  ) {
    const words = filled(PROMPT_FAULTS[code], params);
    super(file === undefined ? words : `${file}: ${words}`);
  }
}

/** What templates are told by, in the words of Handlebars. */
const BY_WORDS: readonly (readonly [code: PromptFaultCode, param: string, words: RegExp])[] = [
  ['not_parsed', 'line', /^(?:Parse|Lexical) error on line (\d+)/u],
  ['unknown_helper', 'name', /(?:unknown helper |Missing helper: ")([\w-]+)/u],
  ['not_filled', 'name', /^"([^"]+)" not defined in /u],
];

/**
 * Whatever was thrown while a prompt was read or put together, as its fault.
 * @param file where nothing that was thrown names it
 */
export function faultOf(thrown: unknown, file: string): PromptFault {
  if (thrown instanceof FaultyPrompt) return promptFault(thrown.file ?? file, thrown.code, thrown.params);
  if (!(thrown instanceof Error)) return promptFault(file, 'other', { detail: String(thrown) });
  const named = /^(prompts\/\S+\.hbs): /u.exec(thrown.message)?.[1] ?? file;
  if (thrown.cause !== undefined) return faultOf(thrown.cause, named);
  for (const [code, param, words] of BY_WORDS) {
    const value = words.exec(thrown.message)?.[1];
    if (value !== undefined) return promptFault(named, code, { [param]: value });
  }
  return promptFault(named, 'other', { detail: thrown.message.split('\n')[0] ?? '' });
}
