import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/index.js';
import { id, instant, int, json, longText, ref, shortText, slug } from '../../platform/database/index.js';
import type { ProposalFigures } from './proposing.js';
import type { ProposalState } from './proposal-states.js';

/** An answer that served so often that it should be a script. It holds no word of a customer and no customer's name. */
@Entity('script_proposal')
@Index('ix_script_proposal_workspace_id_state', ['workspaceId', 'state'])
export class ScriptProposalEntity {
  @PrimaryColumn(id()) id!: string;
  @Column(ref()) workspaceId!: string;
  @Column(int()) version!: number;
  @Column(ref()) state!: ProposalState;
  @Column(longText()) text!: string;
  @Column(slug()) personaSlug!: string;
  @Column(slug({ nullable: true })) productSlug!: string | null;
  @Column(slug({ nullable: true })) stageSlug!: string | null;
  /** The script, its answer and its version that were changed the same way; null when the answer was written anew. */
  @Column(slug({ nullable: true })) scriptSlug!: string | null;
  @Column(int({ nullable: true })) scriptAnswer!: number | null;
  @Column(int({ nullable: true })) scriptVersion!: number | null;
  /** What at least three customers said in the same words. */
  @Column(json()) says!: readonly string[];
  @Column(json()) facts!: readonly string[];
  @Column(json()) cases!: readonly string[];
  @Column(json()) operators!: readonly string[];
  @Column(json()) writers!: readonly string[];
  @Column(json()) figures!: ProposalFigures;
  @Column(ref({ nullable: true })) decidedBy!: string | null;
  @Column(instant({ nullable: true })) decidedAt!: Instant | null;
  /** Why it was declined. */
  @Column(shortText({ nullable: true })) reason!: string | null;
  /** What an acceptance wrote: the record, its version then, and the version before it (0: there was none). */
  @Column(slug({ nullable: true })) madeSlug!: string | null;
  @Column(int({ nullable: true })) madeVersion!: number | null;
  @Column(int({ nullable: true })) beforeVersion!: number | null;
  @Column(instant()) createdAt!: Instant;
  @Column(instant()) updatedAt!: Instant;
}
