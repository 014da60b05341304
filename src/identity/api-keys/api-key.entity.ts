import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Id, Instant, PersonId, WorkspaceId } from '../../kernel/index.js';
import { id, instant, json, ref, shortText } from '../../platform/database/index.js';
import type { Role } from '../actor.js';

/** A program's way into one workspace. Only a hash of the key is kept. */
@Entity('api_key')
@Index('ux_api_key_key_hash', ['keyHash'], { unique: true })
@Index('ix_api_key_workspace_id', ['workspaceId', 'id'])
export class ApiKeyEntity {
  @PrimaryColumn(id()) id!: Id<'api_key'>;
  @Column(ref()) workspaceId!: WorkspaceId;
  @Column(shortText()) name!: string;
  @Column(json()) roles!: Role[];
  @Column(ref()) keyHash!: string;
  /** The first part of the key, by which people tell keys apart. */
  @Column(ref()) prefix!: string;
  @Column(ref({ nullable: true })) createdBy!: PersonId | null;
  @Column(instant()) createdAt!: Instant;
  @Column(instant({ nullable: true })) lastUsedAt!: Instant | null;
  @Column(instant({ nullable: true })) expiresAt!: Instant | null;
  @Column(instant({ nullable: true })) revokedAt!: Instant | null;
}
