import type { Body } from '../../library/index.js';
import { TOUCHPOINT_IDS, TOUCHPOINT_NAMES, type TouchpointId } from '../../library/index.js';
import type { CustomerSaid } from '../answers/customer-said.js';
import type { AbSide, DraftContext } from '../context/index.js';
import type { ToldAnswer } from '../interviewing/follow-ups.js';
import { groupOf, type PromptName } from './prompt-names.js';
import type { PromptMessage, RenderedPrompt, SaidMessage } from './prompt.js';
import type { PromptSet } from './prompt-set.js';

/** What prompts are about beside a context: each takes what is of its kind. */
export interface About {
  /** Null for what is about no piece of content. */
  readonly context: DraftContext | null;
  readonly draft: Body;
  /** Other texts of the same matter, each with the name of its touchpoint. */
  readonly siblings: readonly string[];
  /** What was found against the draft, in words. */
  readonly findings: readonly string[];
  /** Texts that the draft comes too close to, in words. */
  readonly alike: readonly string[];
  readonly instruction: string;
  readonly said: CustomerSaid;
  readonly told: ToldAnswer;
  readonly judged: {
    readonly sentences: readonly string[];
    readonly evidence: readonly { readonly id: string; readonly says: string }[];
  };
}

/** About nothing yet: who shows a prompt fills in what that prompt is about. */
export const ABOUT_NOTHING: About = {
  context: null,
  draft: { touchpoint: 'moments', text: '', attachments: [], claims: [] },
  ...{ siblings: [], findings: [], alike: [], instruction: '' },
  said: { kind: 'question', words: '', alias: null, known: null, before: [] },
  told: { persona: '', question: '', answer: '', asked: [] },
  judged: { sentences: [], evidence: [] },
};

/** B of a pair whose sides differ in how they open: the pair that is asked for most. */
const SIDE: AbSide = { differ: 'opening', arm: 'b' };

/** A prompt as it is sent: its own messages, and what stands before them. */
export interface Sent {
  readonly before: readonly SaidMessage[];
  readonly own: readonly PromptMessage[];
  /** What a reply must be like; null where that was said before. */
  readonly output: RenderedPrompt['output'] | null;
}

/**
 * Any prompt, about something of its own kind. A part is shown within the draft prompt of the context's touchpoint.
 * @throws Error naming the file when it cannot be put together
 */
export function sentFor(set: PromptSet, name: PromptName, about: About): Sent {
  const { context, draft, findings, instruction, siblings } = about;
  const alone = ({ messages, output }: RenderedPrompt): Sent => ({ before: [], own: messages, output });
  const behind = (whole: DraftContext, own: readonly PromptMessage[], said?: SaidMessage): Sent => ({
    before: [...set.render(whole).messages, said ?? { role: 'assistant', content: JSON.stringify(draft) }],
    own,
    output: null,
  });
  if (name === 'interview') return alone(set.renderInterview(about.told));
  if (name === 'judge') return alone(set.renderJudge(about.judged.sentences, about.judged.evidence));
  if (context === null) throw new Error(`prompts/${name}.hbs is about a piece of content`);
  switch (name) {
    case 'repair':
      return behind(context, set.renderRepair(context.touchpoint, findings));
    case 'vary':
      return behind(context, set.renderVary(context.touchpoint, about.alike));
    case 'pair': {
      const [said, ...own] = set.renderPair(context.touchpoint, SIDE, draft);
      return behind({ ...context, ab: { ...SIDE, arm: 'a' } }, own as readonly PromptMessage[], said);
    }
    case 'rewrite':
      return alone(set.renderChange(name, context, { draft: JSON.stringify(draft), instruction, limits: null }));
    case 'fix':
      return alone(set.renderChange(name, context, { draft: JSON.stringify(draft), findings: [...findings] }));
    case 'translate':
      return alone(
        set.renderChange(name, context, {
          ...{ draft: JSON.stringify(draft), siblings: [...siblings] },
          from: TOUCHPOINT_NAMES[draft.touchpoint],
        }),
      );
    case 'answer':
      return alone(set.renderAnswer(context, about.said));
    default:
      return alone(set.render(isTouchpoint(name) ? { ...context, touchpoint: name } : context));
  }
}

/** Prompts whose wording changes with a file: itself, or for a part those that use it. */
export const changedBy = (set: PromptSet, name: PromptName): PromptName[] =>
  groupOf(name) === 'part' ? (set.usersOf(name) as PromptName[]) : [name];

export const isTouchpoint = (name: string): name is TouchpointId =>
  (TOUCHPOINT_IDS as readonly string[]).includes(name);
