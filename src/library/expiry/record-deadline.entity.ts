import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/index.js';
import { day, id, instant, ref, slug } from '../../platform/database/index.js';
import type { KindId } from '../kinds/kind.js';
import type { DeadlineSubject } from './deadlines.js';

/** The last day on which something in a live record holds, so that the sweep can ask by day. */
@Entity('record_deadline')
@Index('ix_record_deadline_workspace_id_kind_slug', ['workspaceId', 'kind', 'slug'])
@Index('ix_record_deadline_last_day_announced_at', ['lastDay', 'announcedAt'])
export class RecordDeadlineEntity {
  @PrimaryColumn(id()) id!: string;
  @Column(ref()) workspaceId!: string;
  @Column(slug()) kind!: KindId;
  @Column(slug()) slug!: string;
  @Column(slug()) what!: DeadlineSubject;
  /** Which part of the record, such as a fact's id; '' is the whole. */
  @Column(ref()) item!: string;
  @Column(day()) lastDay!: string;
  /** When its passing was told to the house: once. */
  @Column(instant({ nullable: true })) announcedAt!: Instant | null;
}

export type RecordDeadlineRow = Pick<RecordDeadlineEntity, keyof RecordDeadlineEntity>;
