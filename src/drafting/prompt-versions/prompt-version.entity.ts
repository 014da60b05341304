import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/index.js';
import { id, instant, int, longText, ref, shortText, slug } from '../../platform/database/index.js';
import type { PromptName } from '../prompts/index.js';

/** A workspace's own wording of a prompt. Never changed once written: what a draft was written with can be read again. */
@Entity('prompt_version')
@Index('ux_prompt_version_workspace_id_prompt_number', ['workspaceId', 'prompt', 'number'], { unique: true })
export class PromptVersionEntity {
  @PrimaryColumn(id()) id!: string;
  @Column(ref()) workspaceId!: string;
  /** Name of the file it stands in for, prompts/<name>.hbs. */
  @Column(slug()) prompt!: PromptName;
  @Column(int()) number!: number;
  /** Front matter and messages, as in the file. */
  @Column(longText()) source!: string;
  /** Why it was written. */
  @Column(shortText()) note!: string;
  @Column(ref({ nullable: true })) createdBy!: string | null;
  @Column(instant()) createdAt!: Instant;
}
