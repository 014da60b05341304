import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { id, instant, int, json, shortText, slug } from '../../platform/database/index.js';
import type { Instant, WorkspaceId } from '../../kernel/index.js';
import { WorkspaceSettings } from './settings.js';

/** A setting that came later has its default in workspaces that are older than it. */
const withDefaults = {
  to: (settings: WorkspaceSettings) => settings,
  from: (settings: unknown) => WorkspaceSettings.parse(settings),
};

/** One brand's world. Everything else belongs to one, and nothing crosses it. */
@Entity('workspace')
@Index('ux_workspace_slug', ['slug'], { unique: true })
export class WorkspaceEntity {
  @PrimaryColumn(id()) id!: WorkspaceId;
  @Column(slug()) slug!: string;
  @Column(shortText()) name!: string;
  @Column(shortText()) timeZone!: string;
  @Column({ ...json(), transformer: withDefaults }) settings!: WorkspaceSettings;
  @Column(instant()) createdAt!: Instant;
  @Column(int({ default: 1 })) version!: number;
}
