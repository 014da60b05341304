import { canonicalJson, sha256 } from '../../kernel/index.js';
import { TOUCHPOINT_IDS, type Body, type TouchpointId } from '../../library/index.js';
import type { CustomerSaid } from '../answers/customer-said.js';
import type { AbSide, DraftContext } from '../context/index.js';
import { abWords } from './ab-words.js';
import { ANSWERS_OUTPUT } from './answer-output.js';
import { FOLLOW_UPS_MOST, type ToldAnswer } from '../interviewing/follow-ups.js';
import { FOLLOW_UPS_OUTPUT } from './follow-ups-output.js';
import { templateEngine } from './handlebars.js';
import { OBJECTIONS_OUTPUT } from './objections-output.js';
import { namesUsed } from './names-used.js';
import { outputSchema } from './output-schema.js';
import {
  messagesOf,
  readPrompt,
  rendering,
  type Prompt,
  type PromptMessage,
  type RenderedPrompt,
  type SaidMessage,
} from './prompt.js';
import { FaultyPrompt } from './prompt-fault.js';
import { guardOf } from './prompt-names.js';
import { promptInputs } from './prompt-inputs.js';
import type { PromptSources } from './prompt-sources.js';
import { sanitise } from './sanitise.js';

/** Which of a set's texts are a workspace's own, and the number of each; null for one that is only tried. */
export type OwnNumbers = ReadonlyMap<string, number | null>;

export interface PromptSet {
  /**
   * What the wording of a prompt is called: `moments/file-2`, the second state of the installation's file by its front
   * matter, or `moments/own-3` of the workspace's. Behind it, what else of the workspace's own went into it: parts that the
   * prompt uses, and of `also` the prompts that were put behind it, as in `moments/file-2+_brief-1+pair-4`.
   */
  versionOf(id: string, ...also: readonly string[]): string;
  /** Lines that must stand in the first message of a prompt, whoever worded it. None for what is put behind another. */
  guardsOf(id: string): readonly string[];
  /** Prompts that a part goes into. */
  usersOf(part: string): readonly string[];
  /** The draft prompt of the context's touchpoint. Each message is rendered on its own: library text cannot open a role. */
  render(context: DraftContext): RenderedPrompt;
  /** What to add behind a reply that could not be used: the reply is quoted by the caller, the faults are named here. */
  renderRepair(touchpoint: TouchpointId, faults: readonly string[]): readonly PromptMessage[];
  /** What to add behind a usable reply that is too like what its readers saw: which texts it resembles is named here. */
  renderVary(touchpoint: TouchpointId, alike: readonly string[]): readonly PromptMessage[];
  /**
   * What to add behind A's prompt, so that B is A but for the one thing: A's words, made safe, and what to change of them.
   * Null for an A that is not written yet: only what would be asked behind it.
   */
  renderPair(touchpoint: TouchpointId, side: AbSide, first: Body | null): readonly SaidMessage[];
  /** A prompt that changes a draft: `given` is what it is told beside the context, made safe like everything else. */
  renderChange(id: ChangePrompt, context: DraftContext, given: Readonly<Record<string, unknown>>): RenderedPrompt;
  /** What to answer a customer with; their words stand in a fence like everything else that others wrote. */
  renderAnswer(context: DraftContext, said: CustomerSaid): RenderedPrompt;
  /** Which sentences of a draft say more than the evidence does; both stand in fences, and neither can give an order. */
  renderJudge(
    sentences: readonly string[],
    evidence: readonly { readonly id: string; readonly says: string }[],
  ): RenderedPrompt;
  /** What to ask further about an answer; it stands in a fence, without its private parts. */
  renderInterview(told: ToldAnswer): RenderedPrompt;
  hashInterview(modelSettings: Readonly<Record<string, unknown>>): string;
  hashJudge(modelSettings: Readonly<Record<string, unknown>>): string;
  hashAnswer(modelSettings: Readonly<Record<string, unknown>>): string;
  /** Of template, partials, output schema and the model's settings: the same hash means the same question was put. */
  hash(touchpoint: TouchpointId, modelSettings: Readonly<Record<string, unknown>>, by?: ChangePrompt): string;
}

/** Prompts that start from a draft instead of a blank page. */
export const CHANGE_PROMPTS = ['rewrite', 'fix', 'translate'] as const;
export type ChangePrompt = (typeof CHANGE_PROMPTS)[number];
/** Every name a prompt may declare as an input; what a context gives is built in `promptInputs`. */
export const PROMPT_INPUTS = [
  ...['brand', 'persona', 'samples', 'words', 'segment', 'scene', 'stage', 'product', 'facts', 'offers', 'cases'],
  ...[
    'materials',
    'scripts',
    'exemplars',
    'lessons',
    'topic',
    'group',
    'koc',
    'hook',
    'placeholders',
    'brief',
    'avoid',
    'ab',
    'variant',
  ],
] as const;

/** Parses and compiles all prompts; a fault in any of them is an error here, not when a draft is due. */
export function loadPrompts(sources: PromptSources, own: OwnNumbers = new Map()): PromptSet {
  const partials = Object.fromEntries(Object.entries(sources).filter(([name]) => name.startsWith('_')));
  const compile = templateEngine({ data: dataBlock }, partials);
  const prompts = new Map<string, Prompt>();
  const parts = new Map<string, readonly string[]>();
  const owned = (names: readonly string[]): string[] =>
    [...new Set(names)].sort().flatMap((name) => {
      const number = own.get(name);
      return number === undefined ? [] : [`+${name}-${number ?? 'tried'}`];
    });
  for (const [name, source] of Object.entries(sources)) {
    if (name.startsWith('_')) continue;
    const { head, text, messages } = readPrompt(name, source, compile);
    const used = [...namesUsed(text, sources).partials];
    const number = own.get(name);
    const wording = `${name}/${number === undefined ? `file-${String(head.version)}` : `own-${number ?? 'tried'}`}`;
    parts.set(head.id, used);
    prompts.set(head.id, { ...head, wording, version: [wording, ...owned(used)].join(''), messages });
  }
  const promptOf = (id: string): Prompt => {
    const prompt = prompts.get(id);
    if (prompt === undefined) throw new FaultyPrompt('missing_prompt', { name: `prompts/${id}.hbs` });
    return prompt;
  };
  for (const id of [...TOUCHPOINT_IDS, 'answer', 'repair', 'vary', 'pair', 'judge', 'interview', ...CHANGE_PROMPTS])
    promptOf(id);
  const hashed = (ids: readonly string[], output: RenderedPrompt['output'], modelSettings: object): string => {
    const { temperature, max_output_tokens } = promptOf(ids[0] ?? '');
    const texts = ids.map((id) => sources[id] ?? '');
    return sha256(canonicalJson([texts, partials, output, { temperature, max_output_tokens }, modelSettings]));
  };
  return {
    versionOf: (id, ...also) =>
      [promptOf(id).wording, ...owned([...also, ...[id, ...also].flatMap((one) => parts.get(one) ?? [])])].join(''),
    guardsOf(id) {
      const guard = guardOf(id);
      return guard === null
        ? []
        : guard === '_rules'
          ? fixedLines(sources, '_fence', '_rules')
          : fixedLines(sources, '_fence');
    },
    usersOf: (part) => [...parts].filter(([, used]) => used.includes(part)).map(([id]) => id),
    render: (context) => rendered(promptOf(context.touchpoint), context, {}),
    renderChange: (id, context, given) => rendered(promptOf(id), context, given),
    renderAnswer: (context, { kind, words, alias, known, before }) => {
      const earlier = before.map(({ day, sent, ...one }) => ({
        ...{ day, words: one.words, posted: one.kind === 'moment', sent: sent?.text ?? '' },
      }));
      const customer = { words, alias: alias ?? '', known: known ?? '', posted: kind === 'moment', before: earlier };
      return rendered(promptOf('answer'), context, { customer }, ANSWERS_OUTPUT);
    },
    renderRepair: (touchpoint, faults) => messagesOf(promptOf('repair'), { touchpoint, faults: sanitise([...faults]) }),
    renderVary: (touchpoint, faults) => messagesOf(promptOf('vary'), { touchpoint, faults: sanitise([...faults]) }),
    renderPair: (touchpoint, side, first) => [
      ...(first === null ? [] : [{ role: 'assistant' as const, content: JSON.stringify(sanitise(first)) }]),
      ...messagesOf(promptOf('pair'), { touchpoint, ab: abWords(side) }),
    ],
    hash: (touchpoint, modelSettings, by) =>
      hashed(
        [by ?? touchpoint, 'repair', ...(by === undefined ? ['vary', 'pair'] : [])],
        outputSchema(touchpoint),
        modelSettings,
      ),
    renderJudge: (sentences, evidence) => {
      const prompt = promptOf('judge');
      const given = sanitise({ sentences: [...sentences], evidence: [...evidence] });
      return rendering(prompt, { ...given, shape: JSON.stringify(OBJECTIONS_OUTPUT.schema) }, OBJECTIONS_OUTPUT);
    },
    renderInterview: ({ persona, question, answer, asked }) => {
      const given = sanitise({ persona, question, answer, asked: [...asked] });
      const shape = JSON.stringify(FOLLOW_UPS_OUTPUT.schema);
      return rendering(promptOf('interview'), { ...given, most: FOLLOW_UPS_MOST, shape }, FOLLOW_UPS_OUTPUT);
    },
    hashInterview: (modelSettings) => hashed(['interview'], FOLLOW_UPS_OUTPUT, modelSettings),
    hashJudge: (modelSettings) => hashed(['judge'], OBJECTIONS_OUTPUT, modelSettings),
    hashAnswer: (modelSettings) => hashed(['answer'], ANSWERS_OUTPUT, modelSettings),
  };
}

function rendered(
  prompt: Prompt,
  context: DraftContext,
  given: Readonly<Record<string, unknown>>,
  output: RenderedPrompt['output'] = outputSchema(context.touchpoint),
): RenderedPrompt {
  const inputs = { ...sanitise(given), ...promptInputs(context), shape: JSON.stringify(output.schema) };
  return rendering(prompt, inputs, output);
}

/** Lines of parts that say the same in every prompt. */
const fixedLines = (sources: PromptSources, ...names: readonly string[]): string[] =>
  names.flatMap((name) =>
    (sources[name] ?? '').split('\n').filter((line) => line.trim() !== '' && !line.includes('{{')),
  );

/**
 * Fences material off as data. The code on the fence is the hash of what stands inside, so no text can carry its own
 * closing fence, and the same material gives the same prefix (a random code would spoil the provider's cache).
 */
function dataBlock(this: unknown, name: string, options: { fn: (context: unknown) => string }): string {
  const inside = options
    .fn(this)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  const code = sha256(`${name}\n${inside}`).slice(0, 12);
  return `<<资料 ${name} ${code}>>\n${inside}\n<<资料完 ${code}>>`;
}
