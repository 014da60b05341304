import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/index.js';
import { id, instant, int, ref } from '../../platform/database/index.js';

/** Bytes that were brought in, by what they are. Never changed; equal ones are kept once in a workspace. */
@Entity('media_blob')
@Index('ux_media_blob_workspace_id_hash', ['workspaceId', 'hash'], { unique: true })
export class MediaBlobEntity {
  @PrimaryColumn(id()) id!: string;
  @Column(ref()) workspaceId!: string;
  /** SHA-256 of the bytes. */
  @Column(ref()) hash!: string;
  /** As the first bytes say, never as the sender said. */
  @Column(ref()) contentType!: string;
  @Column(int()) size!: number;
  @Column(ref()) storageKey!: string;
  @Column(instant()) createdAt!: Instant;
}

export type MediaBlobRow = Pick<MediaBlobEntity, keyof MediaBlobEntity>;
