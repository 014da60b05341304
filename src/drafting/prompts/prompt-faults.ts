import { alwaysUses, namesUsed } from './names-used.js';
import { guardOf } from './prompt-names.js';
import { firstMessage } from './prompt.js';
import { loadPrompts, PROMPT_INPUTS } from './prompt-set.js';
import type { PromptSources } from './prompt-sources.js';
import { frontMatter } from './front-matter.js';
import { z } from 'zod';

/** What is wrong with a prompt file, said with its name. */
export interface PromptFault {
  readonly file: string;
  readonly message: string;
}

const Declared = z.looseObject({ inputs: z.array(z.string()) });
/** Inputs of prompts that are about more than a context: a reply to repair, a draft to change, a customer to answer. */
const OTHER_INPUTS = [
  ...['touchpoint', 'faults', 'shape', 'draft', 'findings', 'instruction', 'limits', 'siblings', 'from'],
  ...['customer', 'scriptFacts', 'sentences', 'evidence', 'question', 'answer', 'asked', 'most'],
];

/**
 * Everything that is wrong with a set of prompts, without rendering any: front matter, templates that do not compile,
 * partials that are not there or use themselves, inputs nobody provides, names that are used and not declared, guards that
 * are gone or stand on a condition, prompts that are missing.
 */
export function promptFaults(sources: PromptSources): PromptFault[] {
  const names = Object.keys(sources);
  const faults = names.flatMap((name) => (name.startsWith('_') ? partFaultsOf : faultsOf)(name, sources));
  if (faults.length > 0) return faults;
  try {
    loadPrompts(sources);
    return [];
  } catch (error) {
    return [{ file: 'prompts', message: (error as Error).message }];
  }
}

/** What a part needs is told where it is used; here only what holds for it alone. */
function partFaultsOf(name: string, sources: PromptSources): PromptFault[] {
  const file = `prompts/${name}.hbs`;
  try {
    const { partials } = namesUsed(sources[name] ?? '', sources);
    return partials.has(name) ? [{ file, message: 'uses itself' }] : [];
  } catch (error) {
    return [{ file, message: (error as Error).message.split('\n')[0] ?? '' }];
  }
}

function faultsOf(name: string, sources: PromptSources): PromptFault[] {
  const file = `prompts/${name}.hbs`;
  const said = (message: string): PromptFault => ({ file, message });
  try {
    const { head, text } = frontMatter(file, sources[name] ?? '', Declared);
    const used = namesUsed(text, sources);
    const guard = guardOf(name);
    const first = firstMessage(text);
    const known = new Set<string>([...PROMPT_INPUTS, ...OTHER_INPUTS]);
    return [
      ...head.inputs.filter((input) => !known.has(input)).map((input) => said(`declares the unknown input "${input}"`)),
      ...[...used.partials]
        .filter((partial) => sources[partial] === undefined)
        .map((partial) => said(`uses the partial "${partial}", which is not there`)),
      ...[...used.names]
        .filter((one) => !head.inputs.includes(one) && !ALWAYS.has(one))
        .map((one) => said(`uses "${one}" without declaring it in inputs`)),
      ...(guard === null || first === null || alwaysUses(first, guard)
        ? []
        : [said(`has lost its guard: it must use {{> ${guard}}} in its first message, within no block`)]),
    ];
  } catch (error) {
    return [said((error as Error).message.split('\n')[0] ?? '')];
  }
}

/** Given to every prompt, and needing no declaration. */
const ALWAYS = new Set(['touchpoint', 'touchpointName', 'goal', 'category', 'scriptFacts', 'lessons']);
