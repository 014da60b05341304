import type { Body } from '../../library/index.js';

export const STEP_KINDS = [
  'post',
  'first_comment',
  'opening',
  'follow_up',
  'reply',
  'turn',
  'invitation',
  'question',
  'piece',
  'segment',
  'shot',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** What a part is for, and when it goes out. */
export interface Step {
  readonly kind: StepKind;
  /** Minutes after the task begins; null when it depends on what others do. */
  readonly afterMinutes: number | null;
  /** Minutes to leave room for an answer. */
  readonly waitMinutes: number | null;
  /** What the customer says, for an answer that is held ready. */
  readonly when: string | null;
  readonly role: 'host' | 'assistant' | null;
}

const plain = (kind: StepKind, over: Partial<Step> = {}): Step => ({
  kind,
  afterMinutes: null,
  waitMinutes: null,
  when: null,
  role: null,
  ...over,
});

/** @param part dotted path of a sendable, such as `turns.2.text` */
export function stepOf(body: Body, part: string): Step {
  const [list, position] = part.split('.');
  const index = Number(position);
  switch (body.touchpoint) {
    case 'moments':
      return list === 'firstComment' ? plain('first_comment') : plain('post', { afterMinutes: 0 });
    case 'private_chat':
      if (list === 'opening') return plain('opening', { afterMinutes: 0 });
      if (list === 'followUps')
        return plain('follow_up', { afterMinutes: Math.round((body.followUps[index]?.afterHours ?? 0) * 60) });
      return plain('reply', { when: body.replies[index]?.when ?? null });
    case 'group':
      if (list === 'turns')
        return plain('turn', { role: body.turns[index]?.role ?? null, afterMinutes: minutesInto(body.turns, index) });
      // Asked with the opening: what is said later answers to it.
      if (list === 'invitations')
        return plain('invitation', {
          afterMinutes: minutesInto(body.turns, 0),
          waitMinutes: body.invitations[index]?.waitMinutes ?? null,
        });
      return plain('question', { afterMinutes: minutesInto(body.turns, 0) });
    case 'official_account':
    case 'public_note':
    case 'persona_matrix':
      return plain('piece');
    case 'live':
      if (list === 'segments') return plain('segment', { afterMinutes: body.segments[index]?.atMinute ?? null });
      if (list === 'objections') return plain('reply', { when: body.objections[index]?.when ?? null });
      return plain('piece');
    case 'channels_video':
      return plain(part.endsWith('.spoken') ? 'shot' : 'piece');
  }
}

/** A turn's minutes count from the one before: summed, they count from the beginning. */
const minutesInto = (turns: readonly { readonly afterMinutes: number }[], index: number): number =>
  turns.slice(0, index + 1).reduce((sum, { afterMinutes }) => sum + afterMinutes, 0);
