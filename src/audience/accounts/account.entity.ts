import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant, PersonId, WorkspaceId } from '../../kernel/index.js';
import { flag, id, instant, int, json, ref, shortText, slug } from '../../platform/database/index.js';
import type { AccountQuotas } from './quotas.js';

/** One WeChat or WeCom identity: it speaks as one persona and is worked by one operator at a time. */
@Entity('account')
@Index('ux_account_workspace_id_slug', ['workspaceId', 'slug'], { unique: true })
export class AccountEntity {
  @PrimaryColumn(id()) id!: string;
  @Column(ref()) workspaceId!: WorkspaceId;
  @Column(slug()) slug!: string;
  @Column(shortText()) name!: string;
  @Column(slug()) personaSlug!: string;
  @Column(ref({ nullable: true })) operatorId!: PersonId | null;
  @Column(json()) segments!: string[];
  @Column(json()) groups!: string[];
  /** Null: the brand's quotas hold as they are. */
  @Column(json({ nullable: true })) quotas!: AccountQuotas | null;
  @Column(flag({ default: true })) active!: boolean;
  @Column(instant({ nullable: true })) archivedAt!: Instant | null;
  @Column(instant()) createdAt!: Instant;
  @Column(int({ default: 1 })) version!: number;
}

/** An account as plain data: what the rules of the floors above read. */
export type Account = Pick<
  AccountEntity,
  'slug' | 'name' | 'personaSlug' | 'operatorId' | 'segments' | 'groups' | 'quotas' | 'active'
>;
