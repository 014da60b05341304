import Handlebars from 'handlebars';
import { loadPrompts, PROMPT_INPUTS, type PromptSources } from './prompt-set.js';
import { frontMatter } from './front-matter.js';
import { z } from 'zod';

/** What is wrong with a prompt file, said with its name. */
export interface PromptFault {
  readonly file: string;
  readonly message: string;
}

const Declared = z.looseObject({ inputs: z.array(z.string()) });
/** Blocks inside which a bare name is still the prompt's own. */
const SAME_SCOPE = new Set(['if', 'unless', 'data']);
/** Inputs of prompts that are about more than a context: a reply to repair, a draft to change, a customer to answer. */
const OTHER_INPUTS = [
  ...['touchpoint', 'faults', 'shape', 'draft', 'findings', 'instruction', 'limits', 'siblings', 'from'],
  ...['customer', 'scriptFacts', 'sentences', 'evidence', 'question', 'answer', 'asked', 'most'],
];

/**
 * Everything that is wrong with a set of prompts, without rendering any: front matter, templates that do not compile,
 * partials that are not there, inputs nobody provides, names that are used and not declared, prompts that are missing.
 */
export function promptFaults(sources: PromptSources): PromptFault[] {
  const faults = Object.keys(sources)
    .filter((name) => !name.startsWith('_'))
    .flatMap((name) => faultsOf(name, sources));
  if (faults.length > 0) return faults;
  try {
    loadPrompts(sources);
    return [];
  } catch (error) {
    return [{ file: 'prompts', message: (error as Error).message }];
  }
}

function faultsOf(name: string, sources: PromptSources): PromptFault[] {
  const file = `prompts/${name}.hbs`;
  const said = (message: string): PromptFault => ({ file, message });
  try {
    const { head, text } = frontMatter(file, sources[name] ?? '', Declared);
    const used = namesUsed(text, sources, new Set());
    const known = new Set<string>([...PROMPT_INPUTS, ...OTHER_INPUTS]);
    return [
      ...head.inputs.filter((input) => !known.has(input)).map((input) => said(`declares the unknown input "${input}"`)),
      ...[...used.partials].filter((partial) => sources[partial] === undefined).map((partial) => said(`uses the partial "${partial}", which is not there`)),
      ...[...used.names].filter((one) => !head.inputs.includes(one) && !ALWAYS.has(one)).map((one) => said(`uses "${one}" without declaring it in inputs`)),
    ];
  } catch (error) {
    return [said((error as Error).message.split('\n')[0] ?? '')];
  }
}

/** Given to every prompt, and needing no declaration. */
const ALWAYS = new Set(['touchpoint', 'touchpointName', 'goal', 'category', 'scriptFacts', 'lessons']);

interface Used {
  readonly names: Set<string>;
  readonly partials: Set<string>;
}

function namesUsed(text: string, sources: PromptSources, seen: Set<string>): Used {
  const used: Used = { names: new Set(), partials: new Set() };
  walk(Handlebars.parse(text), true);
  return used;

  function note(expression: hbs.AST.Expression | undefined, own: boolean): void {
    if (expression?.type !== 'PathExpression') return;
    const path = expression as hbs.AST.PathExpression;
    const [first] = path.parts as (string | undefined)[];
    if (own && !path.data && path.depth === 0 && first !== undefined && !path.original.startsWith('this')) used.names.add(first);
  }

  function walk(program: hbs.AST.Program, own: boolean): void {
    for (const statement of program.body) {
      if (statement.type === 'MustacheStatement') note((statement as hbs.AST.MustacheStatement).path, own);
      else if (statement.type === 'BlockStatement') block(statement as hbs.AST.BlockStatement, own);
      else if (statement.type === 'PartialStatement') partial(statement as hbs.AST.PartialStatement);
    }
  }

  function block({ path, params, program, inverse }: hbs.AST.BlockStatement, own: boolean): void {
    for (const param of params) note(param, own);
    const inside = own && SAME_SCOPE.has((path).original);
    walk(program, inside);
    if (inverse as hbs.AST.Program | undefined) walk(inverse, own);
  }

  function partial({ name }: hbs.AST.PartialStatement): void {
    const { original } = name as hbs.AST.PathExpression;
    used.partials.add(original);
    const source = sources[original];
    if (source === undefined || seen.has(original)) return;
    seen.add(original);
    const inner = namesUsed(source, sources, seen);
    for (const one of inner.names) used.names.add(one);
    for (const one of inner.partials) used.partials.add(one);
  }
}
