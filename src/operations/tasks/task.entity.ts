import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant, PersonId } from '../../kernel/index.js';
import type { Category, Claim, Goal, TouchpointId } from '../../library/index.js';
import { id, instant, int, json, longText, ref, shortText, slug } from '../../platform/database/index.js';
import type { Handover } from './handover.js';
import type { TaskChange } from './reconcile.js';
import type { TaskResult } from './result.js';
import type { Screenshot } from './screenshot.js';
import type { TaskState } from './task-states.js';

/** Weakest first. Figures never add them up. */
export const EVIDENCE_GRADES = ['self_report', 'screenshot', 'api_verified'] as const;
export type EvidenceGrade = (typeof EVIDENCE_GRADES)[number];

/**
 * One thing for one operator to do: a released entry with its text ready to be sent. Whose it is follows from the
 * account: whoever works that now. What was done stays on the row, with who did it.
 */
@Entity('task')
@Index('ux_task_entry_id', ['workspaceId', 'entryId'], { unique: true })
@Index('ix_task_due_at', ['workspaceId', 'dueAt', 'id'])
@Index('ix_task_planned_at', ['workspaceId', 'plannedAt'])
@Index('ix_task_draft_id', ['workspaceId', 'draftId'])
@Index('ix_task_state_late_after', ['state', 'lateAfter'])
export class TaskEntity {
  @PrimaryColumn(id()) id!: string;
  @Column(ref()) workspaceId!: string;
  @Column(ref()) entryId!: string;
  /** The release that last handed it out, changed it or took it back. */
  @Column(int()) releaseNumber!: number;
  @Column(slug()) accountSlug!: string;
  @Column(ref()) draftId!: string;
  @Column(int()) number!: number;
  /** Content hash of the approved version. */
  @Column(ref()) hash!: string;
  @Column(slug()) touchpoint!: TouchpointId;
  @Column(slug()) segment!: string;
  @Column(slug({ nullable: true })) groupSlug!: string | null;
  @Column(slug()) goal!: Goal;
  @Column(slug()) category!: Category;
  @Column(shortText()) measure!: string;
  /** When the calendar has it; `dueAt` is later when it was postponed. */
  @Column(instant()) plannedAt!: Instant;
  @Column(instant()) dueAt!: Instant;
  /** Undone at this moment, it is missed. */
  @Column(instant()) lateAfter!: Instant;
  @Column(json()) claims!: readonly Claim[];
  /** Null when its text could not be handed over. */
  @Column(json({ nullable: true })) handover!: Handover | null;
  /** What a later release made different. */
  @Column(json({ nullable: true })) changed!: TaskChange | null;
  @Column(slug()) state!: TaskState;
  @Column(slug({ nullable: true })) reasonCode!: string | null;
  /** Why it was skipped or recalled. */
  @Column(longText({ nullable: true })) reason!: string | null;
  @Column(longText({ nullable: true })) note!: string | null;
  @Column(slug({ nullable: true })) evidence!: EvidenceGrade | null;
  @Column(json({ nullable: true })) screenshot!: Screenshot | null;
  /** What it brought, as somebody counted it. */
  @Column(json({ nullable: true })) result!: TaskResult | null;
  /** What it rests on was withdrawn after it had gone out: why, for whoever takes it down. */
  @Column(longText({ nullable: true })) alreadyOut!: string | null;
  @Column(ref({ nullable: true })) workedBy!: PersonId | null;
  @Column(instant({ nullable: true })) startedAt!: Instant | null;
  /** Done, skipped, missed or recalled. */
  @Column(instant({ nullable: true })) endedAt!: Instant | null;
  @Column(instant()) createdAt!: Instant;
  @Column(instant()) changedAt!: Instant;
  @Column(int({ default: 1 })) version!: number;
}
