import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/index.js';
import { id, instant, int, json, ref } from '../../platform/database/index.js';
import type { DraftAsk } from './draft-ask.js';

/** What somebody asked to have written. Its progress is that of its items. */
@Entity('draft_request')
@Index('ix_draft_request_workspace_id_created_at', ['workspaceId', 'createdAt'])
export class DraftRequestEntity {
  @PrimaryColumn(id()) id!: string;
  @Column(ref()) workspaceId!: string;
  @Column(json()) ask!: DraftAsk;
  @Column(int()) total!: number;
  @Column(ref({ nullable: true })) createdBy!: string | null;
  @Column(instant()) createdAt!: Instant;
  @Column(instant({ nullable: true })) cancelledAt!: Instant | null;
}
