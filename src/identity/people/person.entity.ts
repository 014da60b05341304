import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant, PersonId } from '../../kernel/index.js';
import { flag, id, instant, int, shortText } from '../../platform/database/index.js';

/** Somebody who signs in. One person may work in several workspaces. */
@Entity('person')
@Index('ux_person_email', ['email'], { unique: true })
export class PersonEntity {
  @PrimaryColumn(id()) id!: PersonId;
  /** In lower case: the same address however it is typed. */
  @Column(shortText()) email!: string;
  @Column(shortText()) name!: string;
  @Column(shortText()) passwordHash!: string;
  /** Somebody else chose the password, so it opens nothing but the door to choosing one's own. */
  @Column(flag()) passwordTemporary!: boolean;
  /** May create workspaces. The first person of an installation is one. */
  @Column(flag()) owner!: boolean;
  @Column(flag()) active!: boolean;
  @Column(instant()) createdAt!: Instant;
  @Column(int({ default: 1 })) version!: number;
}
