import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Id, Instant, PersonId, WorkspaceId } from '../../kernel/index.js';
import { flag, id, instant, int, json, ref } from '../../platform/database/index.js';
import type { Role } from '../actor.js';

/** A person's place in a workspace. */
@Entity('membership')
@Index('ux_membership', ['workspaceId', 'personId'], { unique: true })
@Index('ix_membership_person_id', ['personId'])
export class MembershipEntity {
  @PrimaryColumn(id()) id!: Id<'membership'>;
  @Column(ref()) workspaceId!: WorkspaceId;
  @Column(ref()) personId!: PersonId;
  @Column(json()) roles!: Role[];
  @Column(flag()) active!: boolean;
  @Column(instant()) createdAt!: Instant;
  @Column(int({ default: 1 })) version!: number;
}
