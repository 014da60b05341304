import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/index.js';
import { id, instant, ref, shortText } from '../../platform/database/index.js';

/** Somebody decided that a thing learned is not to be used. Taken away, it is used again. */
@Entity('learning_mute')
@Index('ux_learning_mute_workspace_id_learned', ['workspaceId', 'learned'], { unique: true })
export class LearningMuteEntity {
  @PrimaryColumn(id()) id!: string;
  @Column(ref()) workspaceId!: string;
  /** Id of a learned exemplar or lesson. */
  @Column(ref()) learned!: string;
  @Column(ref({ nullable: true })) mutedBy!: string | null;
  @Column(shortText()) mutedByName!: string;
  @Column(instant()) at!: Instant;
}
