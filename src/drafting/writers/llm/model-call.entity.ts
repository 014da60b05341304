import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../kernel/index.js';
import { id, instant, int, longText, number, ref, shortText } from '../../../platform/database/index.js';
import type { ChatMessage } from './reply.js';

export const CALL_STATES = ['started', 'replied', 'failed', 'abandoned'] as const;
export type CallState = (typeof CALL_STATES)[number];
export const CALL_PURPOSES = [
  'draft',
  'repair',
  'vary',
  'pair',
  'rewrite',
  'fix',
  'translate',
  'answer',
  'judge',
  'follow_up',
  'embed',
] as const;
export type CallPurpose = (typeof CALL_PURPOSES)[number];

/** One call to a model, booked before it is made and settled when it ends: also a failed one is paid for. */
@Entity('model_call')
@Index('ix_model_call_workspace_id_started_at', ['workspaceId', 'startedAt'])
@Index('ix_model_call_item_id', ['itemId'])
@Index('ix_model_call_request_key', ['workspaceId', 'requestKey'])
export class ModelCallEntity {
  @PrimaryColumn(id()) id!: string;
  @Column(ref()) workspaceId!: string;
  /** What it was made for: an item of a request, a rewrite, an answer, a draft that is read again, a question of an interview. */
  @Column(ref()) itemId!: string;
  @Column(ref()) purpose!: CallPurpose;
  /** The item's round: a person who asks again wants a new answer. */
  @Column(int()) round!: number;
  /** sha256 of inputs, prompt hash and model. */
  @Column(ref()) requestKey!: string;
  @Column(ref()) provider!: string;
  @Column(ref()) model!: string;
  @Column(ref()) promptHash!: string;
  /** By which wording it was asked, such as `answer/own-2`; null where no prompt is, and before it was noted. */
  @Column(ref({ nullable: true })) promptVersion!: string | null;
  @Column(ref()) state!: CallState;
  /** The messages as sent, but for what may not be kept as long; emptied when their retention ends. */
  @Column({ type: 'simple-json', nullable: true }) request!: readonly ChatMessage[] | null;
  /** The text as it came, before anyone tried to read it. */
  @Column(longText({ nullable: true })) reply!: string | null;
  @Column(ref({ nullable: true })) finishReason!: string | null;
  /** Transport attempts; a repair round is a call of its own. */
  @Column(int({ default: 0 })) attempts!: number;
  @Column(int({ nullable: true })) latencyMs!: number | null;
  @Column(int({ nullable: true })) tokensIn!: number | null;
  @Column(int({ nullable: true })) tokensOut!: number | null;
  @Column(int({ nullable: true })) tokensCached!: number | null;
  @Column(number({ nullable: true })) cost!: number | null;
  /** The most it may cost, set aside while it is under way, and the process that makes it: others leave so much alone. */
  @Column(number({ nullable: true })) reserved!: number | null;
  @Column(ref({ nullable: true })) holder!: string | null;
  /** So long it is held to be under way; its process says so again and again. */
  @Column(instant({ nullable: true })) heldUntil!: Instant | null;
  @Column(ref({ nullable: true })) currency!: string | null;
  @Column(ref({ nullable: true })) errorKind!: string | null;
  @Column(shortText({ nullable: true })) errorDetail!: string | null;
  @Column(instant()) startedAt!: Instant;
  @Column(instant({ nullable: true })) endedAt!: Instant | null;
}
