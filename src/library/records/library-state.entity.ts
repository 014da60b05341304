import { Column, Entity, PrimaryColumn } from 'typeorm';
import { int, ref } from '../../platform/database/index.js';

/** Counts the changes of a workspace's library, so that what was built from it knows when it is old. */
@Entity('library_state')
export class LibraryStateEntity {
  @PrimaryColumn(ref() as { type: 'varchar'; length: number }) workspaceId!: string;
  @Column(int({ default: 0 })) revision!: number;
}
