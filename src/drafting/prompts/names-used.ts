import Handlebars from 'handlebars';
import { FaultyPrompt } from './prompt-fault.js';
import type { PromptSources } from './prompt-sources.js';

/** Names and parts that a template uses, those of its parts included. */
export interface Used {
  readonly names: Set<string>;
  readonly partials: Set<string>;
}

/** Blocks inside which a bare name is still the prompt's own. */
const SAME_SCOPE = new Set(['if', 'unless', 'data']);

/** With these a template could put words of its own in the place of a part, the guards among them. */
const OVERRIDES: ReadonlySet<string> = new Set(['Decorator', 'DecoratorBlock', 'PartialBlockStatement']);

/** Whether a part is put in whatever is given: within no block, and not by way of another part. */
export const alwaysUses = (text: string, part: string): boolean =>
  Handlebars.parse(text).body.some(
    (statement) =>
      statement.type === 'PartialStatement' &&
      ((statement as hbs.AST.PartialStatement).name as hbs.AST.PathExpression).original === part,
  );

/** @throws Error when a template cannot be parsed, or puts words of its own in the place of a part */
export function namesUsed(text: string, sources: PromptSources, seen = new Set<string>()): Used {
  const used: Used = { names: new Set(), partials: new Set() };
  walk(Handlebars.parse(text), true);
  return used;

  function note(expression: hbs.AST.Expression | undefined, own: boolean): void {
    if (expression?.type !== 'PathExpression') return;
    const path = expression as hbs.AST.PathExpression;
    const [first] = path.parts as (string | undefined)[];
    if (own && !path.data && path.depth === 0 && first !== undefined && !path.original.startsWith('this'))
      used.names.add(first);
  }

  function walk(program: hbs.AST.Program, own: boolean): void {
    for (const statement of program.body) {
      if (statement.type === 'MustacheStatement') note((statement as hbs.AST.MustacheStatement).path, own);
      else if (statement.type === 'BlockStatement') block(statement as hbs.AST.BlockStatement, own);
      else if (statement.type === 'PartialStatement') partial(statement as hbs.AST.PartialStatement);
      else if (OVERRIDES.has(statement.type))
        throw new FaultyPrompt('own_part', { inline: '{{#*inline}}', block: '{{#>}}' });
    }
  }

  function block({ path, params, program, inverse }: hbs.AST.BlockStatement, own: boolean): void {
    for (const param of params) note(param, own);
    const inside = own && SAME_SCOPE.has(path.original);
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
