import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/index.js';
import type { Finding } from '../../checks/index.js';
import type { Body } from '../../library/index.js';
import { id, instant, int, json, longText, number, ref } from '../../platform/database/index.js';
import type { Origin } from '../authorship/origin.js';
import type { Reason } from '../context/index.js';

export const VERSION_WRITERS = ['template', 'llm', 'person'] as const;
export type VersionWriter = (typeof VERSION_WRITERS)[number];

/** What a draft said at one time. Its words never change; its findings do when the evidence behind it does. */
@Entity('draft_version')
@Index('ix_draft_version_workspace_id_id', ['workspaceId', 'id'])
@Index('ux_draft_version_draft_id_number', ['draftId', 'number'], { unique: true })
export class DraftVersionEntity {
  @PrimaryColumn(id()) id!: string;
  @Column(ref()) workspaceId!: string;
  @Column(ref()) draftId!: string;
  @Column(int()) number!: number;
  @Column(json()) body!: Body;
  /** The words alone. */
  @Column(longText()) text!: string;
  /** sha256 of the canonical body: what an approval is bound to. */
  @Column(ref()) hash!: string;
  @Column(json()) findings!: readonly Finding[];
  @Column(json()) reasons!: readonly Reason[];
  @Column(ref()) writer!: VersionWriter;
  @Column(ref({ nullable: true })) model!: string | null;
  @Column(ref({ nullable: true })) promptHash!: string | null;
  /** Such as `moments/file-2`; null for templates and people. */
  @Column(ref({ nullable: true })) promptVersion!: string | null;
  /** The machine whose words it rests on; null where only people wrote, or it was not recorded yet. */
  @Column(json({ nullable: true })) origin!: Origin | null;
  /** 0–1 of its characters, since a machine last wrote; null where it was not recorded yet. */
  @Column(number({ nullable: true })) humanShare!: number | null;
  @Column(ref({ nullable: true })) authorId!: string | null;
  @Column(instant()) checkedAt!: Instant;
  @Column(instant()) createdAt!: Instant;
}
