import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/index.js';
import { id, instant, ref } from '../../platform/database/index.js';

/** Which bytes `media/<file>` stands for now. */
@Entity('media_file')
@Index('ux_media_file_workspace_id_file', ['workspaceId', 'file'], { unique: true })
export class MediaFileEntity {
  @PrimaryColumn(id()) id!: string;
  @Column(ref()) workspaceId!: string;
  @Column(ref()) file!: string;
  @Column(ref()) hash!: string;
  @Column(instant()) updatedAt!: Instant;
}
