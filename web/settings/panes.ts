import type { Permission } from '../app/session';

/** The rooms of the settings in the order they are needed, and the permission that opens each. */
export const PANES = [
  { key: 'people', permission: 'people.read' },
  { key: 'sessions', permission: 'workspace.read' },
  { key: 'accounts', permission: 'accounts.read' },
  { key: 'pacing', permission: 'library.read' },
  { key: 'workspace', permission: 'workspace.read' },
  { key: 'review', permission: 'workspace.read' },
  { key: 'ai-label', permission: 'workspace.read' },
  { key: 'model', permission: 'drafts.read' },
  { key: 'prompts', permission: 'drafts.read' },
  { key: 'learning', permission: 'insights.read' },
  { key: 'keys', permission: 'keys.manage' },
  { key: 'audit', permission: 'audit.read' },
  { key: 'rules', permission: 'drafts.read' },
] as const satisfies readonly { key: string; permission: Permission }[];

export type PaneKey = (typeof PANES)[number]['key'];
