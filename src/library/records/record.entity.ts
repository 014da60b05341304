import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/index.js';
import { id, instant, int, json, longText, ref, shortText, slug } from '../../platform/database/index.js';
import type { KindId } from '../kinds/kind.js';

/** A library record as it stands: the body of its newest version. What it was before is in `record_version`. */
@Entity('record')
@Index('ux_record_workspace_id_kind_slug', ['workspaceId', 'kind', 'slug'], { unique: true })
@Index('ix_record_workspace_id_updated_at', ['workspaceId', 'updatedAt'])
export class RecordEntity {
  @PrimaryColumn(id()) id!: string;
  @Column(ref()) workspaceId!: string;
  @Column(slug()) kind!: KindId;
  @Column(slug()) slug!: string;
  @Column(shortText()) title!: string;
  @Column(json()) body!: unknown;
  /** Normalised text that a search looks through; see search-text.ts. */
  @Column(longText()) searchText!: string;
  /** Place in the list file it came from: the order of tiers and stages means something. */
  @Column(int({ default: 0 })) position!: number;
  @Column(int({ default: 1 })) version!: number;
  @Column(instant({ nullable: true })) archivedAt!: Instant | null;
  @Column(instant()) createdAt!: Instant;
  @Column(instant()) updatedAt!: Instant;
  @Column(ref({ nullable: true })) updatedBy!: string | null;
  @Column(shortText()) updatedByName!: string;
}

/** The same as plain data: what the rules of the store compute before anything is written. */
export type RecordRow = Pick<RecordEntity, keyof RecordEntity>;
