import { Command } from 'commander';
import {
  contextFor,
  evaluatePrompts,
  evaluateWriting,
  libraryOf,
  loadPrompts,
  ModelGate,
  promptFaults,
  PROMPTS_FOLDER,
  readPrompts,
  sampleCases,
  type EvaluatedCase,
  type WrittenCase,
} from '../drafting/index.js';
import { AppError } from '../kernel/index.js';
import { CATEGORIES, GOALS, TOUCHPOINT_IDS, type Category, type Goal, type TouchpointId } from '../library/index.js';
import { day, oneOf } from './arguments.js';
import { table } from './output.js';
import type { Surroundings } from './surroundings.js';

export const promptsCommand = (around: Surroundings): Command =>
  new Command('prompts')
    .description('the prompts that language models are asked with')
    .addCommand(checkCommand(around))
    .addCommand(renderCommand(around))
    .addCommand(evalCommand(around));

const folderOption = ['--prompts <dir>', 'folder of prompts', PROMPTS_FOLDER] as const;

const checkCommand = (around: Surroundings): Command =>
  new Command('check')
    .option(...folderOption)
    .description('parse every prompt: front matter, inputs, partials, names, output schema')
    .action((options: { prompts: string }) => {
      const sources = readPrompts(options.prompts);
      const faults = promptFaults(sources);
      if (faults.length > 0) throw broken(faults);
      const prompts = Object.keys(sources).filter((name) => !name.startsWith('_'));
      around
        .output()
        .result({ ok: true, prompts }, () => `${prompts.length} prompts, no problems: ${prompts.join(', ')}`);
    });

interface RenderOptions {
  readonly prompts: string;
  readonly library: string;
  readonly touchpoint: TouchpointId;
  readonly segment?: string;
  readonly category: Category;
  readonly goal: Goal;
  readonly brief: string;
  readonly on?: string;
}

const renderCommand = (around: Surroundings): Command =>
  new Command('render')
    .option(...folderOption)
    .requiredOption('--library <dir>', 'library folder')
    .requiredOption('--touchpoint <touchpoint>', `where: ${TOUCHPOINT_IDS.join(', ')}`, oneOf(TOUCHPOINT_IDS))
    .option('--segment <slug>', 'whom it is for; the first that can be written for when left out')
    .option('--category <category>', CATEGORIES.join(', '), oneOf(CATEGORIES), 'expertise')
    .option('--goal <goal>', `why: ${GOALS.join(', ')}`, oneOf(GOALS), 'build_trust')
    .option('--brief <text>', 'what matters, in words', '')
    .option('--on <day>', 'day it is meant for; one the samples’ evidence holds on when left out', day)
    .description('print what the model would be sent; no model is called')
    .action(async ({ prompts, library: folder, brief: words, on, ...wanted }: RenderOptions) => {
      const context = contextFor(await libraryOf(folder), {
        ...wanted,
        words,
        ...(on === undefined ? {} : { day: on as never }),
      });
      if (context === null) {
        throw new AppError(
          'refused',
          'nothing_to_write_from',
          `${folder} has nothing to write from for ${wanted.touchpoint} × ${wanted.category}.`,
        );
      }
      const { messages, temperature, maxOutputTokens, output } = loadPrompts(readPrompts(prompts)).render(context);
      around
        .output()
        .result({ messages, temperature, maxOutputTokens, output: output.name }, () =>
          messages.map(({ role, content }) => `=== ${role}\n${content}`).join('\n\n'),
        );
    });

const evalCommand = (around: Surroundings): Command =>
  new Command('eval')
    .option(...folderOption)
    .option('--touchpoint <touchpoint>', 'the draft prompt of this touchpoint only', oneOf(TOUCHPOINT_IDS))
    .description(
      'run the evaluation set over both sample brands; with a model configured, have it write and judge that too',
    )
    .action(async (options: { prompts: string; touchpoint?: TouchpointId }) => {
      const sources = readPrompts(options.prompts);
      const faults = promptFaults(sources);
      if (faults.length > 0) throw broken(faults);
      const set = loadPrompts(sources);
      const cases = (await sampleCases()).filter(
        ({ context }) => options.touchpoint === undefined || context.touchpoint === options.touchpoint,
      );
      const evaluated = evaluatePrompts(set, cases, options.touchpoint && [options.touchpoint]);
      const gate = new ModelGate(around.config());
      const written = gate.settings === null ? null : await evaluateWriting(gate, gate.settings, set, cases);
      around.output().result({ evaluated, written }, () => [tellEvaluated(evaluated), tellWritten(written)].join('\n'));
      const failed = evaluated.filter((one) => one.failed.length > 0).length;
      if (failed > 0)
        throw new AppError(
          'refused',
          'prompt_evaluation_failed',
          `${failed} of ${evaluated.length} cases do not hold.`,
        );
    });

const broken = (faults: readonly { readonly file: string; readonly message: string }[]): AppError =>
  new AppError('refused', 'prompts_broken', faults.map(({ file, message }) => `${file}: ${message}`).join('\n'), {
    errors: faults.map(({ file, message }) => ({ field: file, message })),
  });

const byPrompt = <T>(items: readonly T[], promptOf: (item: T) => string): [string, T[]][] => [
  ...items.reduce(
    (groups, item) => groups.set(promptOf(item), [...(groups.get(promptOf(item)) ?? []), item]),
    new Map<string, T[]>(),
  ),
];

const tellEvaluated = (evaluated: readonly EvaluatedCase[]): string =>
  table(
    ['prompt', 'cases', 'longest', 'what does not hold'],
    byPrompt(evaluated, ({ prompt }) => prompt).map(([prompt, cases]) => [
      prompt,
      String(cases.length),
      `${Math.max(...cases.map(({ characters }) => characters))} characters`,
      [...new Set(cases.flatMap(({ failed }) => failed.map(({ property, detail }) => `${property}: ${detail}`)))].join(
        '\n',
      ) || '–',
    ]),
  );

function tellWritten(written: readonly WrittenCase[] | null): string {
  if (written === null)
    return 'No model is configured: what it would write was not judged. Set LLM_PROVIDER and LLM_MODEL to have it judged.';
  return table(
    ['prompt', 'written', 'without a blocking finding', 'rules broken'],
    byPrompt(written, ({ prompt }) => prompt).map(([prompt, cases]) => [
      prompt,
      `${cases.filter(({ failure }) => failure === null).length} of ${cases.length}`,
      String(
        cases.filter(
          ({ failure, findings }) => failure === null && findings.every(({ severity }) => severity !== 'block'),
        ).length,
      ),
      byPrompt(
        cases.flatMap(({ findings }) => findings),
        ({ rule }) => rule,
      )
        .map(([rule, found]) => `${rule} × ${found.length}`)
        .join('\n') || '–',
    ]),
  );
}
