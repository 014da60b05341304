import type { Body, Claim, TouchpointId } from '../../../library/index.js';
import type { ChosenPicture } from '../../context/index.js';
import type { Part } from './parts.js';
import { articleOf, liveOf, matrixOf, noteOf, videoOf } from './long-bodies.js';
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
      // Nobody is told the same twice.
      const isNew = ({ text }: { readonly text: string }): boolean => !said.has(text) && said.add(text).has(text);
      return {
        touchpoint,
        opening: of('say').map(({ text, encloses }) => ({
          text,
          ...(encloses === null ? {} : { attachments: [{ kind: 'image' as const, brief: encloses }] }),
        })),
        followUps: of('later')
          .filter(isNew)
          .map(({ hours, text }) => ({ afterHours: hours, message: { text } })),
        replies: of('reply')
          .filter(isNew)
          .slice(0, REPLIES_KEPT)
          .map(({ when, text }) => ({ when, text })),
        claims,
      };
    }
    case 'group': {
      const [question] = of('question');
      const options = of('option').map(({ text }) => ({ label: text }));
      return {
        touchpoint,
        turns: collected.parts
          .filter((part) => part.kind === 'host' || part.kind === 'assistant')
          .map(({ kind, minutes, text }) => ({ role: kind, afterMinutes: minutes, text })),
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
