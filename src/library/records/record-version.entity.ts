import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/index.js';
import { id, instant, int, json, ref, shortText } from '../../platform/database/index.js';

/** Where a version came from. */
export const RECORD_SOURCES = ['api', 'import'] as const;
export type RecordSource = (typeof RECORD_SOURCES)[number];

/** One version of a record. Rows are only ever added. Archiving and restoring keep the number: they change no word. */
@Entity('record_version')
@Index('ux_record_version_record_id_number', ['recordId', 'number'], { unique: true })
export class RecordVersionEntity {
  @PrimaryColumn(id()) id!: string;
  @Column(ref()) workspaceId!: string;
  @Column(ref()) recordId!: string;
  @Column(int()) number!: number;
  @Column(json()) body!: unknown;
  @Column(ref()) source!: RecordSource;
  @Column(ref({ nullable: true })) authorId!: string | null;
  @Column(shortText()) authorName!: string;
  @Column(instant()) at!: Instant;
}

export type RecordVersionRow = Pick<RecordVersionEntity, keyof RecordVersionEntity>;
