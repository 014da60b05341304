import { codePoints, filled, type Phrase } from '../../kernel/index.js';
import type { Library } from '../../library/index.js';
import { TOUCHPOINT_NAMES } from '../../library/index.js';
import type { DraftContext } from '../context/index.js';
import { abWords } from './ab-words.js';
import { faultOf, PROMPT_FAULTS, type PromptFaultCode } from './prompt-fault.js';
import { groupOf, PROMPT_NAMES, type PromptGroup, type PromptName } from './prompt-names.js';
import type { PromptSet } from './prompt-set.js';
import { attacks, INTRUDERS_WORDS, sampleAbout } from './sample-about.js';
import { isTouchpoint, sentFor, type About, type Sent } from './sent.js';

/** What every prompt must hold, whoever wrote it. */
export const PROMPT_PROPERTIES = [
  'renders',
  'roles',
  'order',
  'length',
  'complete',
  'persona',
  'audience',
  'prefix',
  'about',
  'output',
  'guard',
  'injection',
] as const;
export type PromptProperty = (typeof PROMPT_PROPERTIES)[number];

export interface EvaluationCase {
  /** Whose sample library it comes from. */
  readonly brand: string;
  readonly library: Library;
  readonly context: DraftContext;
}

/** A property that does not hold, and by code and in words what is wrong. */
export interface Failed extends Phrase<PromptFaultCode> {
  readonly property: PromptProperty;
  readonly detail: string;
}

export interface EvaluatedCase {
  /** Which prompt was put together; for a part, one of those it goes into. */
  readonly prompt: PromptName;
  readonly brand: string;
  readonly category: DraftContext['category'];
  /** Characters of all messages: about the tokens of a Chinese text. */
  readonly characters: number;
  readonly failed: readonly Failed[];
}

/** A prompt that is longer costs more than it teaches. */
export const PROMPT_MAX = 16_000;

/** In this order, for the provider's prefix cache; those that stand in brackets may be absent. */
const BLOCKS: readonly (readonly [mark: string, required: boolean])[] = [
  ['# 不许编', true],
  ['<<资料 说话的人', true],
  ['的规矩\n', true],
  ['<<资料 发出去反响好的', false],
  ['<<资料 产品与事实', false],
  ['<<资料 优惠', false],
  ['<<资料 可以讲的案例', false],
  ['<<资料 真发生过的素材', false],
  ['<<资料 听的人', true],
  ['# 这一条', true],
];

/** Prompts that are sent; parts are judged within them. */
const SENT_NAMES = PROMPT_NAMES.filter((name) => !name.startsWith('_'));

/** Puts prompts together for every case that is of their kind, and says which properties they have not. Calls no model. */
export const evaluatePrompts = (
  set: PromptSet,
  cases: readonly EvaluationCase[],
  names: readonly PromptName[] = SENT_NAMES,
): EvaluatedCase[] =>
  names.flatMap((name) => cases.filter((one) => isOf(name, one)).map((one) => evaluateOne(set, name, one)));

/** A prompt that is not of one touchpoint is judged by the cases of one. */
function isOf(name: PromptName, { context }: EvaluationCase): boolean {
  if (isTouchpoint(name)) return context.touchpoint === name;
  return context.touchpoint === (name === 'answer' ? 'private_chat' : 'moments');
}

function evaluateOne(set: PromptSet, name: PromptName, { brand, library, context }: EvaluationCase): EvaluatedCase {
  const head = { prompt: name, brand, category: context.category };
  try {
    const about = sampleAbout(context);
    const sent = sentFor(set, name, about);
    const text = whole(sent);
    const failed = PROPERTIES_OF[groupOf(name)].flatMap((property) => {
      const wrong = PROPERTIES[property]({ set, name, about, library, context, sent, text });
      return wrong === null ? [] : [{ property, ...wrong, detail: filled(PROMPT_FAULTS[wrong.code], wrong.params) }];
    });
    return { ...head, characters: codePoints(text), failed };
  } catch (error) {
    const { file, code, params, message } = faultOf(error, `prompts/${name}.hbs`);
    return { ...head, characters: 0, failed: [{ property: 'renders', code, params, detail: `${file}: ${message}` }] };
  }
}

interface Judged {
  readonly set: PromptSet;
  readonly name: PromptName;
  readonly about: About;
  readonly library: Library;
  readonly context: DraftContext;
  readonly sent: Sent;
  readonly text: string;
}

/** Its own messages: what stands before them is judged as the prompt it is. */
const whole = ({ own }: Sent): string => own.map(({ content }) => content).join('\n');
const rolesOf = ({ own }: Sent): string => own.map(({ role }) => role).join(', ');
const beforeBrief = (text: string): string => text.split('# 这一条')[0] ?? '';
const wrong = (code: PromptFaultCode, params: Phrase['params'] = {}): Wrong => ({ code, params });
const lacking = (text: string, words: readonly string[]): Wrong => {
  const absent = words.filter((word) => word !== '' && !text.includes(word));
  return absent.length === 0 ? null : wrong('not_in_it', { words: absent.join('、') });
};

type Wrong = Phrase<PromptFaultCode> | null;

/** Null where the property holds; else what is wrong. */
const PROPERTIES: Record<Exclude<PromptProperty, 'renders'>, (judged: Judged) => Wrong> = {
  roles({ name, sent }) {
    const wanted = groupOf(name) === 'again' ? 'user' : 'system, user';
    return rolesOf(sent) === wanted ? null : wrong('other_roles', { roles: rolesOf(sent) });
  },
  order({ text }) {
    const found = BLOCKS.map(([mark, required]) => ({ mark: mark.trim(), required, at: text.indexOf(mark) }));
    const absent = found.find(({ required, at }) => required && at < 0);
    if (absent !== undefined) return wrong('absent', { mark: absent.mark });
    const present = found.filter(({ at }) => at >= 0);
    const early = present.find(({ at }, index) => at < (present[index - 1]?.at ?? 0));
    return early === undefined ? null : wrong('too_early', { mark: early.mark });
  },
  length: ({ text }) =>
    codePoints(text) <= PROMPT_MAX ? null : wrong('too_long', { characters: codePoints(text), most: PROMPT_MAX }),
  complete({ text }) {
    const words = /undefined|\[object |NaN/.exec(text)?.[0];
    return words === undefined ? null : wrong('left_in', { words });
  },
  persona: ({ text, context: { persona, samples } }) =>
    lacking(text, [
      persona.name,
      persona.voice.self,
      ...persona.voice.tone,
      ...persona.voice.dont,
      ...samples.slice(0, 1).map(firstWords),
    ]),
  audience: ({ text, context: { segment, facts } }) =>
    lacking(text, [...segment.needs, ...segment.pains, ...facts.map(({ fact }) => fact.claim)]),
  prefix({ set, context, name, about, text }) {
    const other = { ...context, brief: '别的要求', variant: context.variant + 1, avoid: ['写过的'] };
    const changed = whole(sentFor(set, name, { ...about, context: other }));
    return beforeBrief(changed) === beforeBrief(text) ? null : wrong('changes_before_brief');
  },
  about: ({ name, about, text }) => lacking(text, mattersTo(name, about)),
  output: ({ name, sent, context, text }) => lacking(text, outputMarks(name, sent, context)),
  guard: ({ set, name, sent }) => lacking(sent.own[0]?.content ?? '', set.guardsOf(name)),
  injection({ set, name, about, library, sent }) {
    for (const one of attacks(about, library)) {
      const given = gaveIn(sent, sentFor(set, name, one));
      if (given !== null) return given;
    }
    return null;
  },
};

/** What an attack brought about; null when it stayed a text. */
function gaveIn(sent: Sent, attacked: Sent): Wrong {
  if (rolesOf(attacked) !== rolesOf(sent)) return wrong('opened_role');
  if (sent.own.length > 1 && attacked.own[0]?.content !== sent.own[0]?.content) return wrong('changed_rules');
  const outside = whole(attacked).replace(/<<资料 [^>]+ ([0-9a-f]{12})>>[\s\S]*?<<资料完 \1>>/gu, '');
  return outside.includes(INTRUDERS_WORDS) ? wrong('outside_fence') : null;
}

const ALWAYS = ['roles', 'length', 'complete', 'output', 'guard', 'injection'] as const;
const PROPERTIES_OF: Record<PromptGroup, readonly Exclude<PromptProperty, 'renders'>[]> = {
  draft: [...ALWAYS, 'order', 'persona', 'audience', 'prefix'],
  again: [...ALWAYS, 'about'],
  change: [...ALWAYS, 'about', 'persona', 'audience'],
  people: [...ALWAYS, 'about'],
  reading: [...ALWAYS, 'about'],
  part: [],
  house: [],
};

/** What a prompt is about, which must stand in it. */
function mattersTo(name: PromptName, about: About): readonly string[] {
  const { draft, findings, alike, instruction, said, told, judged } = about;
  switch (name) {
    case 'repair':
      return findings;
    case 'vary':
      return alike;
    case 'pair':
      return Object.values(abWords({ differ: 'opening', arm: 'b' }));
    case 'rewrite':
      return [JSON.stringify(draft), instruction];
    case 'fix':
      return [JSON.stringify(draft), ...findings];
    case 'translate':
      return [JSON.stringify(draft), TOUCHPOINT_NAMES[draft.touchpoint]];
    case 'answer':
      return [said.words];
    case 'interview':
      return [told.question, told.answer];
    case 'judge':
      return [...judged.sentences, ...judged.evidence.map(({ says }) => says)];
    default:
      return [];
  }
}

/** What tells the model how to reply. */
function outputMarks(name: PromptName, { output }: Sent, { touchpoint }: DraftContext): readonly string[] {
  if (isTouchpoint(name)) return ['JSON', '"claims"', `"touchpoint":"${name}"`];
  if (name === 'answer') return ['JSON', '"answers"', '"claims"'];
  return ['JSON', output === null ? touchpoint : JSON.stringify(output.schema)];
}

const firstWords = (text: string): string => [...(text.trim().split('\n')[0] ?? '')].slice(0, 12).join('');
