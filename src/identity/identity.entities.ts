import { ApiKeyEntity } from './api-keys/api-key.entity.js';
import { AuditEntryEntity } from './audit/audit-entry.entity.js';
import { MembershipEntity } from './people/membership.entity.js';
import { PersonEntity } from './people/person.entity.js';
import { SessionEntity } from './sessions/session.entity.js';
import { SignInFailureEntity } from './sessions/sign-in-failure.entity.js';
import { WorkspaceEntity } from './workspaces/workspace.entity.js';

export const identityEntities = [
  WorkspaceEntity,
  PersonEntity,
  MembershipEntity,
  SessionEntity,
  SignInFailureEntity,
  ApiKeyEntity,
  AuditEntryEntity,
];
