import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant, PersonId } from '../../kernel/index.js';
import { id, instant, int, ref, slug } from '../../platform/database/index.js';
import type { AnswerOutcome } from '../answers/answer-outcome.js';

/**
 * An answer of a script that was offered to an operator, and what became of it. It holds no word of anybody: it stays
 * when the customer's words are gone, so that a script's figures do not shrink with them.
 */
@Entity('script_offer')
@Index('ux_script_offer_answer_id_place', ['answerId', 'place'], { unique: true })
@Index('ix_script_offer_workspace_id_script_slug_offered_at', ['workspaceId', 'scriptSlug', 'offeredAt'])
export class ScriptOfferEntity {
  @PrimaryColumn(id()) id!: string;
  @Column(ref()) workspaceId!: string;
  /** The asking, and which of its answers this was. */
  @Column(ref()) answerId!: string;
  @Column(int()) place!: number;
  @Column(slug()) scriptSlug!: string;
  /** Version of the script's record when it was offered. */
  @Column(int()) scriptVersion!: number;
  /** Which of the script's answers, from 0. */
  @Column(int()) scriptAnswer!: number;
  @Column(slug()) personaSlug!: string;
  @Column(ref()) personId!: PersonId;
  @Column(instant()) offeredAt!: Instant;
  @Column(instant({ nullable: true })) usedAt!: Instant | null;
  /** How much of it was changed before it was sent, 0 to 100; null while it was not. */
  @Column(int({ nullable: true })) changedPercent!: number | null;
  @Column(ref({ nullable: true })) outcome!: AnswerOutcome | null;
}
