import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { id, instant, int, longText, ref } from '../database/index.js';

/** A POST that named itself, and what it was answered. */
@Entity('idempotency_key')
@Index('ux_idempotency_key', ['principal', 'key'], { unique: true })
@Index('ix_idempotency_key_created_at', ['createdAt'])
export class IdempotencyKeyEntity {
  @PrimaryColumn(id()) id!: string;
  @Column(ref()) principal!: string;
  @Column(ref()) key!: string;
  /** Hash of method, path and body: the same key with another request is a mistake of the client. */
  @Column(ref()) fingerprint!: string;
  @Column(int({ nullable: true })) status!: number | null;
  @Column(longText({ nullable: true })) response!: string | null;
  @Column(instant()) createdAt!: string;
}
