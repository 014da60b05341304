import { z } from 'zod';
import { TOUCHPOINT_IDS } from '../../library/index.js';
import { frontMatter } from './front-matter.js';
import type { Render } from './handlebars.js';
import { FaultyPrompt } from './prompt-fault.js';

export interface PromptMessage {
  readonly role: 'system' | 'user';
  readonly content: string;
}

/** A message of a prompt, or what a model answered before. */
export interface SaidMessage {
  readonly role: PromptMessage['role'] | 'assistant';
  readonly content: string;
}

export interface RenderedPrompt {
  readonly id: string;
  /** See `PromptSet.versionOf`. */
  readonly version: string;
  readonly messages: readonly PromptMessage[];
  readonly temperature: number;
  readonly maxOutputTokens: number;
  readonly output: { readonly name: string; readonly schema: Readonly<Record<string, unknown>> };
}

const Head = z.strictObject({
  id: z.string().min(1),
  version: z.number().int().min(1),
  inputs: z.array(z.string().min(1)).min(1),
  output: z.enum(TOUCHPOINT_IDS).nullable(),
  temperature: z.number().min(0).max(2),
  max_output_tokens: z.number().int().min(1),
});

/** A prompt of a set, compiled. */
export interface Prompt extends Omit<z.infer<typeof Head>, 'version'> {
  readonly wording: string;
  readonly version: string;
  readonly messages: readonly CompiledMessage[];
}

interface CompiledMessage {
  readonly role: PromptMessage['role'];
  readonly render: Render;
}

const ROLE_LINE = /^=== (system|user)$/m;

/** What the first message of a prompt is made of; null when it has none. */
export const firstMessage = (text: string): string | null => text.split(ROLE_LINE)[2] ?? null;

/** What a prompt's file says; a fault in it is an error that names the file. */
export function readPrompt(
  name: string,
  source: string,
  compile: (source: string) => Render,
): { head: z.infer<typeof Head>; text: string; messages: CompiledMessage[] } {
  const { head, text } = frontMatter(`prompts/${name}.hbs`, source, Head);
  const pieces = text.split(ROLE_LINE);
  const messages: CompiledMessage[] = [];
  for (let index = 1; index < pieces.length; index += 2) {
    const role = pieces[index] as PromptMessage['role'];
    messages.push({ role, render: naming(name, () => compile((pieces[index + 1] ?? '').trim())) });
  }
  if (messages.length === 0) throw new FaultyPrompt('no_message', {}, `prompts/${name}.hbs`);
  return { head, text, messages };
}

export function rendering(prompt: Prompt, inputs: object, output: RenderedPrompt['output']): RenderedPrompt {
  return {
    id: prompt.id,
    version: prompt.version,
    messages: messagesOf(prompt, inputs),
    temperature: prompt.temperature,
    maxOutputTokens: prompt.max_output_tokens,
    output,
  };
}

export function messagesOf(prompt: Prompt, inputs: object): PromptMessage[] {
  const missing = prompt.inputs.filter((name) => !Object.hasOwn(inputs, name));
  if (missing.length > 0)
    throw new FaultyPrompt('missing_input', { names: missing.join(', ') }, `prompts/${prompt.id}.hbs`);
  return prompt.messages.map(({ role, render }) => ({
    role,
    content: naming(prompt.id, () => render(inputs))
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
  }));
}

/** Faults of a template are told with its file. */
function naming<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new Error(`prompts/${name}.hbs: ${(error as Error).message}`, { cause: error });
  }
}
