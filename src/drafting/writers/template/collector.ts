import type { Body, BodyOf, Claim, TouchpointId } from '../../../library/index.js';
import type { ChosenPicture } from '../../context/index.js';
import type { Part } from './parts.js';
import { articleOf, liveOf, matrixOf, noteOf, videoOf } from './long-bodies.js';
import { answersTo, optionsIn } from './offered.js';
import { waysOf } from './tidy.js';
import type { VoiceMarks } from './voice.js';

/** What a framework says while it is rendered: helpers put parts and claims here, nothing else becomes a draft. */
export interface Collector {
  readonly random: () => number;
  readonly marks: VoiceMarks;
  readonly claims: Claim[];
  readonly parts: Part[];
  emojiLeft: number;
  /** The innermost choice being made, see `any` and `or`. */
  choice: { counting: boolean; seen: number; picked: number } | null;
  /** By place in its framework, which `or`s of an `any` that is met again were taken: nothing is said twice while there is more. */
  readonly taken: Map<string, Set<number>>;
}

export const newCollector = (marks: VoiceMarks, random: () => number): Collector => ({
  random,
  marks,
  claims: [],
  parts: [],
  emojiLeft: 0,
  choice: null,
  taken: new Map(),
});

const REPLIES_KEPT = 5;

type Reply = Extract<Part, { kind: 'reply' }>;

/** All that answer what was offered, here or in one of them; of the others as many as can be overseen. */
function keptReplies(replies: readonly Reply[], messages: readonly Part[]): Reply[] {
  const offered = [...messages, ...replies].flatMap(({ text }) => optionsIn(text));
  const answers = ({ when }: Reply): boolean => offered.some((option) => answersTo(when, option));
  const free = REPLIES_KEPT - replies.filter(answers).length;
  const others = replies.filter((one) => !answers(one)).slice(0, Math.max(0, free));
  return replies.filter((one) => answers(one) || others.includes(one));
}

/**
 * Turns with their minutes. A question and whoever is asked in follow the opening, so what is said before them is the opening;
 * what is said after them waits as long as was promised.
 */
function turnsOf(parts: readonly Part[]): BodyOf<'group'>['turns'] {
  const asked = parts.findLastIndex(({ kind }) => kind === 'invite' || kind === 'question');
  const isTurn = (part: Part): part is Extract<Part, { kind: 'host' | 'assistant' }> =>
    part.kind === 'host' || part.kind === 'assistant';
  const before = parts.slice(0, asked + 1).filter(isTurn);
  const after = parts.slice(asked + 1).filter(isTurn);
  const wait = Math.max(0, ...parts.flatMap((part) => (part.kind === 'invite' ? [part.wait] : [])));
  const [first] = before;
  const opening =
    first === undefined
      ? []
      : [{ role: first.kind, afterMinutes: first.minutes, text: before.map(({ text }) => text).join('\n') }];
  return [
    ...opening,
    ...after.map(({ kind, minutes, text }, index) => ({
      role: kind,
      afterMinutes: index === 0 && first !== undefined ? Math.max(minutes, wait) : minutes,
      text,
    })),
  ];
}

/** The body that the collected parts make. Claims quote the words as they stand in it, and are dropped where they do not. */
export function bodyOf(touchpoint: TouchpointId, collected: Collector, pictures: readonly ChosenPicture[] = []): Body {
  const of = <K extends Part['kind']>(kind: K): Extract<Part, { kind: K }>[] =>
    collected.parts.filter((part): part is Extract<Part, { kind: K }> => part.kind === kind);
  const all = collected.parts.map((part) => part.text).join('\n\n');
  const seen = new Set<string>();
  const claims = collected.claims
    .flatMap((claim) => waysOf(claim.quote, all).map((quote) => ({ ...claim, quote })))
    .filter((claim) => {
      const key = JSON.stringify(claim);
      return !seen.has(key) && seen.add(key).has(key);
    });
  switch (touchpoint) {
    case 'moments': {
      const [comment] = of('comment');
      const [action] = of('action');
      return {
        touchpoint,
        text: of('text')
          .map((part) => part.text)
          .join('\n'),
        ...(comment === undefined ? {} : { firstComment: comment.text }),
        attachments: pictures.slice(0, 9).map(({ mediaId }) => ({ kind: 'image' as const, mediaId })),
        ...(action === undefined ? {} : { callToAction: action.text }),
        claims,
      };
    }
    case 'private_chat': {
      const said = new Set(of('say').map(({ text }) => text));
      // Nobody is told the same twice. Who answers gets the reply, so a follow-up gives way to it and not the other way round.
      const isNew = ({ text }: { readonly text: string }): boolean => !said.has(text) && said.add(text).has(text);
      const replies = keptReplies(of('reply').filter(isNew), [...of('say'), ...of('later')]);
      return {
        touchpoint,
        opening: of('say').map(({ text, encloses }) => ({
          text,
          ...(encloses === null ? {} : { attachments: [{ kind: 'image' as const, brief: encloses }] }),
        })),
        followUps: of('later')
          .filter(isNew)
          .sort((one, other) => one.hours - other.hours)
          .map(({ hours, text }) => ({ afterHours: hours, message: { text } })),
        replies: replies.map(({ when, text }) => ({ when, text })),
        claims,
      };
    }
    case 'group': {
      const [question] = of('question');
      const options = of('option').map(({ text }) => ({ label: text }));
      return {
        touchpoint,
        turns: turnsOf(collected.parts),
        invitations: of('invite').map(({ koc, text, wait }) => ({ koc, ask: text, waitMinutes: wait })),
        ...(question === undefined || options.length < 2 ? {} : { question: { text: question.text, options } }),
        claims,
      };
    }
    case 'official_account':
      return { ...articleOf(collected.parts, pictures), claims };
    case 'live':
      return { ...liveOf(collected.parts), claims };
    case 'channels_video':
      return { ...videoOf(collected.parts), claims };
    case 'public_note':
      return { ...noteOf(collected.parts, pictures), claims };
    case 'persona_matrix':
      return { ...matrixOf(collected.parts), claims };
  }
}
