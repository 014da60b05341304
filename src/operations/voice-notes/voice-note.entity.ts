import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant, PersonId } from '../../kernel/index.js';
import { id, instant, int, longText, ref, slug } from '../../platform/database/index.js';

/**
 * `waiting` for the endpoint · `done` it was written down · `failed` after every try, with its reason · `by_hand` no
 * endpoint is set: somebody listens and types.
 */
export const VOICE_STATES = ['waiting', 'done', 'failed', 'by_hand'] as const;
export type VoiceState = (typeof VOICE_STATES)[number];

/** Something said aloud, and what was made out of it. Only whoever said it hears it; what it becomes is theirs to decide. */
@Entity('voice_note')
@Index('ix_voice_note_question_id', ['workspaceId', 'questionId'])
@Index('ix_voice_note_material_slug', ['workspaceId', 'materialSlug'])
@Index('ix_voice_note_state_next_try_at', ['state', 'nextTryAt'])
export class VoiceNoteEntity {
  @PrimaryColumn(id()) id!: string;
  @Column(ref()) workspaceId!: string;
  @Column(ref({ nullable: true })) questionId!: string | null;
  @Column(slug({ nullable: true })) materialSlug!: string | null;
  @Column(ref()) personId!: PersonId;
  @Column(ref()) storageKey!: string;
  @Column(ref()) hash!: string;
  @Column(ref()) contentType!: string;
  @Column(int()) size!: number;
  @Column(ref()) state!: VoiceState;
  @Column(longText({ nullable: true })) text!: string | null;
  @Column(longText({ nullable: true })) reason!: string | null;
  @Column(int({ default: 0 })) tries!: number;
  /** Not before; also the lease of whoever tries now. */
  @Column(instant({ nullable: true })) nextTryAt!: Instant | null;
  @Column(instant()) createdAt!: Instant;
  @Column(instant()) changedAt!: Instant;
}
