import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Finding } from '../../checks/index.js';
import type { Instant } from '../../kernel/index.js';
import type { Body } from '../../library/index.js';
import { id, instant, int, json, longText, ref, shortText, slug } from '../../platform/database/index.js';
import type { Reason } from '../context/index.js';
import type { WriterKind } from '../writers/writer.js';
import type { RewriteKind, RewriteState } from './rewrite-kinds.js';

/** One body that is proposed. It becomes a version of the draft, or a draft of its own where its touchpoint is another. */
export interface Proposal {
  readonly body: Body;
  readonly text: string;
  readonly hash: string;
  readonly findings: readonly Finding[];
  readonly writer: WriterKind;
  readonly model: string;
  readonly promptHash: string | null;
  /** Absent in proposals of before it was written down. */
  readonly promptVersion?: string | null;
  /** Pieces that worked and lessons that the model was shown. Absent in proposals of before it was written down. */
  readonly reasons?: readonly Reason[];
}

/** A rewrite that was asked for: by whom, from which version, what was proposed, and what became of it. Never changed back. */
@Entity('draft_rewrite')
@Index('ix_draft_rewrite_draft_id', ['workspaceId', 'draftId', 'id'])
@Index('ix_draft_rewrite_state_lease_until', ['state', 'leaseUntil'])
export class RewriteEntity {
  @PrimaryColumn(id()) id!: string;
  @Column(ref()) workspaceId!: string;
  @Column(ref()) draftId!: string;
  /** The version it starts from. */
  @Column(int()) fromNumber!: number;
  @Column(ref()) kind!: RewriteKind;
  @Column(longText()) instruction!: string;
  @Column(slug({ nullable: true })) scene!: string | null;
  @Column(json()) touchpoints!: readonly string[];
  @Column(ref()) state!: RewriteState;
  @Column(json()) proposals!: readonly Proposal[];
  /** Why it failed; beside a proposal, what of that which was asked for it lacks; while it is written, why it waits. */
  @Column(ref({ nullable: true })) errorCode!: string | null;
  @Column(shortText({ nullable: true })) errorMessage!: string | null;
  /** The version it became; null where it became drafts of their own, or nothing. */
  @Column(int({ nullable: true })) toNumber!: number | null;
  @Column(json()) draftIds!: readonly string[];
  @Column(int({ default: 0 })) claims!: number;
  @Column(instant({ nullable: true })) leaseUntil!: Instant | null;
  @Column(ref({ nullable: true })) askedBy!: string | null;
  @Column(ref({ nullable: true })) decidedBy!: string | null;
  @Column(instant()) createdAt!: Instant;
  @Column(instant()) changedAt!: Instant;
}
