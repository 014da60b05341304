import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Id, Instant } from '../../kernel/index.js';
import { id, instant, int, ref } from '../../platform/database/index.js';

/**
 * Failures to sign in, by e-mail address (hashed, whether or not it is anybody's, so that a lock tells nothing
 * about who exists) and by network address.
 */
@Entity('sign_in_failure')
@Index('ux_sign_in_failure_key', ['key'], { unique: true })
export class SignInFailureEntity {
  @PrimaryColumn(id()) id!: Id<'sign_in_failure'>;
  @Column(ref()) key!: string;
  @Column(int()) failures!: number;
  @Column(instant({ nullable: true })) lastFailureAt!: Instant | null;
  @Column(instant({ nullable: true })) lockedUntil!: Instant | null;
}
