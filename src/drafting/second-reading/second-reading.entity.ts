import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Finding } from '../../checks/index.js';
import type { Instant } from '../../kernel/index.js';
import { id, instant, int, json, ref, shortText } from '../../platform/database/index.js';

/** `claims`: a model looked for claims without grounds · `meaning`: it was compared in meaning with what people saw. */
export const READERS = ['claims', 'meaning'] as const;
export type Reader = (typeof READERS)[number];

/** `waiting` for its reader, also after a fault · `read` · `lost`, given up after its last try. */
export const READING_STATES = ['waiting', 'read', 'lost'] as const;
export type ReadingState = (typeof READING_STATES)[number];

/** What a second reader added to the rules' findings about one exact text. It is never a reason to take one of theirs away. */
@Entity('second_reading')
@Index('ux_second_reading_draft_id_hash_reader', ['draftId', 'hash', 'reader'], { unique: true })
@Index('ix_second_reading_workspace_id', ['workspaceId', 'draftId'])
@Index('ix_second_reading_state_due_at', ['state', 'dueAt'])
export class SecondReadingEntity {
  @PrimaryColumn(id()) id!: string;
  @Column(ref()) workspaceId!: string;
  @Column(ref()) draftId!: string;
  /** Content hash of what was read. */
  @Column(ref()) hash!: string;
  @Column(ref()) reader!: Reader;
  @Column(ref()) model!: string;
  @Column(json()) findings!: readonly Finding[];
  /** Why it could not be read the last time; null when it was. */
  @Column(shortText({ nullable: true })) fault!: string | null;
  @Column({ ...ref(), default: 'read' }) state!: ReadingState;
  /** How often it was tried. */
  @Column(int({ default: 0 })) tries!: number;
  /** When it is to be tried, or was taken up and may be tried again; null when it is over. */
  @Column(instant({ nullable: true })) dueAt!: Instant | null;
  @Column(instant()) createdAt!: Instant;
}
