import { alwaysUses, namesUsed } from './names-used.js';
import { guardOf } from './prompt-names.js';
import { firstMessage } from './prompt.js';
import { loadPrompts, PROMPT_INPUTS } from './prompt-set.js';
import type { PromptSources } from './prompt-sources.js';
import { frontMatter } from './front-matter.js';
import { faultOf, promptFault, type PromptFault, type PromptFaultCode } from './prompt-fault.js';
import { z } from 'zod';

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
    return [faultOf(error, 'prompts')];
  }
}

/** What a part needs is told where it is used; here only what holds for it alone. */
function partFaultsOf(name: string, sources: PromptSources): PromptFault[] {
  const file = `prompts/${name}.hbs`;
  try {
    const { partials } = namesUsed(sources[name] ?? '', sources);
    return partials.has(name) ? [promptFault(file, 'uses_itself')] : [];
  } catch (error) {
    return [faultOf(error, file)];
  }
}

function faultsOf(name: string, sources: PromptSources): PromptFault[] {
  const file = `prompts/${name}.hbs`;
  const said = (code: PromptFaultCode, name: string) => promptFault(file, code, { name });
  try {
    const { head, text } = frontMatter(file, sources[name] ?? '', Declared);
    const used = namesUsed(text, sources);
    const guard = guardOf(name);
    const first = firstMessage(text);
    const known = new Set<string>([...PROMPT_INPUTS, ...OTHER_INPUTS]);
    return [
      ...head.inputs.filter((input) => !known.has(input)).map((input) => said('unknown_input', input)),
      ...[...used.partials]
        .filter((partial) => sources[partial] === undefined)
        .map((partial) => said('missing_part', partial)),
      ...[...used.names]
        .filter((one) => !head.inputs.includes(one) && !ALWAYS.has(one))
        .map((one) => said('undeclared', one)),
      ...(guard === null || first === null || alwaysUses(first, guard)
        ? []
        : [promptFault(file, 'lost_guard', { part: `{{> ${guard}}}` })]),
    ];
  } catch (error) {
    return [faultOf(error, file)];
  }
}

/** Given to every prompt, and needing no declaration. */
const ALWAYS = new Set(['touchpoint', 'touchpointName', 'goal', 'category', 'scriptFacts', 'lessons']);
