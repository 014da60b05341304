import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../kernel/index.js';
import { id, instant, int, ref, slug } from '../../platform/database/index.js';
import type { PromptName } from '../prompts/index.js';

/** Which version of a prompt writes for a workspace. No row, or a number of null: the file of this installation. */
@Entity('prompt_label')
@Index('ux_prompt_label_workspace_id_prompt', ['workspaceId', 'prompt'], { unique: true })
export class PromptLabelEntity {
  @PrimaryColumn(id()) id!: string;
  @Column(ref()) workspaceId!: string;
  @Column(slug()) prompt!: PromptName;
  @Column(int({ nullable: true })) production!: number | null;
  @Column(int({ default: 1 })) version!: number;
  @Column(ref({ nullable: true })) changedBy!: string | null;
  @Column(instant()) changedAt!: Instant;
}
