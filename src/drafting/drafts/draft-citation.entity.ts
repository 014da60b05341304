import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { id, int, ref } from '../../platform/database/index.js';

export const CITED_KINDS = ['fact', 'case', 'offer', 'material'] as const;
export type CitedKind = (typeof CITED_KINDS)[number];

/** A version rests on a record: answers "which drafts rest on X" without reading bodies. */
@Entity('draft_citation')
@Index('ux_draft_citation_version_record', ['draftId', 'versionNumber', 'kind', 'record'], { unique: true })
@Index('ix_draft_citation_record', ['workspaceId', 'kind', 'record'])
export class DraftCitationEntity {
  @PrimaryColumn(id()) id!: string;
  @Column(ref()) workspaceId!: string;
  @Column(ref()) draftId!: string;
  @Column(int()) versionNumber!: number;
  @Column(ref()) kind!: CitedKind;
  /** Slug of the record; a fact as `product#fact`. */
  @Column(ref()) record!: string;
}
