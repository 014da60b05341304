import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { id, longText, ref, shortText } from '../../platform/database/index.js';

/** A file of a library as it was brought in, so that it can be given back with its comments and spacing. */
@Entity('library_file')
@Index('ux_library_file_workspace_id_path', ['workspaceId', 'path'], { unique: true })
export class LibraryFileEntity {
  @PrimaryColumn(id()) id!: string;
  @Column(ref()) workspaceId!: string;
  @Column(shortText()) path!: string;
  @Column(longText()) text!: string;
  /** What its records said then: while they still do, the text is the truth. */
  @Column(ref()) digest!: string;
}
