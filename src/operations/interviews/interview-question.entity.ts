import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant, PersonId } from '../../kernel/index.js';
import type { Category } from '../../library/index.js';
import { flag, id, instant, int, json, longText, ref, shortText, slug } from '../../platform/database/index.js';
import type { FollowUpState } from './follow-up-rules.js';
import type { Span } from './private-parts.js';
import type { QuestionState } from './question-states.js';
import type { QuestionScene } from './questions.js';

/**
 * One question and what was answered. The answer stands here whole, for whoever gave it; only its public part becomes a
 * material, so what is private never enters the library, from which prompts, searches and exports are made.
 */
@Entity('interview_question')
@Index('ix_interview_question_interview_id', ['workspaceId', 'interviewId', 'ordinal'])
@Index('ix_interview_question_material_slug', ['workspaceId', 'materialSlug'])
export class InterviewQuestionEntity {
  @PrimaryColumn(id()) id!: string;
  @Column(ref()) workspaceId!: string;
  @Column(ref()) interviewId!: string;
  @Column(int()) ordinal!: number;
  @Column(ref()) template!: string;
  @Column(slug()) category!: Category;
  @Column(ref()) scene!: QuestionScene;
  @Column(shortText()) text!: string;
  @Column(shortText()) why!: string;
  @Column(ref()) state!: QuestionState;
  @Column(longText({ nullable: true })) answer!: string | null;
  @Column(json()) privateSpans!: readonly Span[];
  @Column(flag({ default: false })) wholePrivate!: boolean;
  @Column(ref({ nullable: true })) answeredBy!: PersonId | null;
  @Column(ref({ nullable: true })) answeredByName!: string | null;
  @Column(instant({ nullable: true })) answeredAt!: Instant | null;
  /** The material its public part became; null when all of it is private. */
  @Column(slug({ nullable: true })) materialSlug!: string | null;
  /** The question whose answer this one asks further about; null for those the week asked for. */
  @Column(ref({ nullable: true })) followsId!: string | null;
  /** Whether a model looks, or has looked, for something to ask about the answer; null: nobody will. */
  @Column(ref({ nullable: true })) followUps!: FollowUpState | null;
  @Column(instant()) changedAt!: Instant;
  @Column(int({ default: 1 })) version!: number;
}
