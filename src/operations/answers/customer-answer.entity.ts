import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CheckedAnswer, SaidKind } from '../../drafting/index.js';
import type { Instant, PersonId } from '../../kernel/index.js';
import { day, id, instant, int, json, longText, ref, shortText, slug } from '../../platform/database/index.js';
import type { AnswerOutcome } from './answer-outcome.js';

/** An answer as it was offered; `scriptVersion` is that of the script's record then, null when it came from none, absent in old rows. */
export interface OfferedAnswer extends CheckedAnswer {
  readonly scriptVersion?: number | null;
}

/** Something a customer posted or asked, what was offered to answer it with, what was sent and what came back. */
@Entity('customer_answer')
@Index('ix_customer_answer_workspace_id_person_id', ['workspaceId', 'personId'])
@Index('ix_customer_answer_created_at', ['createdAt'])
@Index('ix_customer_answer_workspace_id_used_at', ['workspaceId', 'usedAt'])
export class CustomerAnswerEntity {
  @PrimaryColumn(id()) id!: string;
  @Column(ref()) workspaceId!: string;
  /** Who pasted it: nobody else reads their row. */
  @Column(ref()) personId!: PersonId;
  @Column(slug()) accountSlug!: string;
  @Column(slug()) personaSlug!: string;
  @Column(slug()) segmentSlug!: string;
  @Column(slug({ nullable: true })) stageSlug!: string | null;
  @Column(slug({ nullable: true })) productSlug!: string | null;
  @Column(ref()) kind!: SaidKind;
  /** The customer's words, name and circumstances: emptied when their retention ends, with every text made from them. */
  @Column(longText({ nullable: true })) words!: string | null;
  @Column(shortText({ nullable: true })) alias!: string | null;
  @Column(longText({ nullable: true })) known!: string | null;
  @Column(day()) day!: string;
  @Column(ref()) writer!: 'llm' | 'template';
  @Column(ref({ nullable: true })) model!: string | null;
  @Column(ref({ nullable: true })) promptHash!: string | null;
  @Column(json()) answers!: readonly OfferedAnswer[];
  /** Which of them was sent, and how its words stood then. */
  @Column(int({ nullable: true })) usedIndex!: number | null;
  @Column(longText({ nullable: true })) usedText!: string | null;
  @Column(instant({ nullable: true })) usedAt!: Instant | null;
  @Column(ref({ nullable: true })) outcome!: AnswerOutcome | null;
  @Column(instant({ nullable: true })) outcomeAt!: Instant | null;
  @Column(instant()) createdAt!: Instant;
}
