import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './access/access.guard.js';
import { Routes } from './access/routes.service.js';
import { SessionReader } from './access/session-reader.service.js';
import { StillAllowed } from './access/still-allowed.service.js';
import { ApiKeysController } from './api-keys/api-keys.controller.js';
import { ApiKeys } from './api-keys/api-keys.service.js';
import { AuditTrail } from './audit/audit-trail.queries.js';
import { AuditController } from './audit/audit.controller.js';
import { Audit } from './audit/audit.service.js';
import { Founding } from './people/founding.service.js';
import { Members } from './people/members.service.js';
import { PeopleController } from './people/people.controller.js';
import { People } from './people/people.service.js';
import { Places } from './people/places.queries.js';
import { Passwords } from './sessions/passwords.service.js';
import { SessionCookie } from './sessions/session-cookie.service.js';
import { SessionController } from './sessions/session.controller.js';
import { SessionSweep } from './sessions/session.sweep.service.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { Sessions } from './sessions/sessions.service.js';
import { SignInFailures } from './sessions/sign-in-failures.service.js';
import { SignIn } from './sessions/sign-in.service.js';
import { WorkspacesController } from './workspaces/workspaces.controller.js';
import { Workspaces } from './workspaces/workspaces.service.js';

/** Who is who, who may what, and who did what. Every room above asks. */
@Global()
@Module({
  imports: [DiscoveryModule],
  controllers: [
    SessionController,
    SessionsController,
    WorkspacesController,
    PeopleController,
    ApiKeysController,
    AuditController,
  ],
  providers: [
    ApiKeys,
    Audit,
    AuditTrail,
    Founding,
    Members,
    Passwords,
    People,
    Places,
    Routes,
    SessionCookie,
    SessionReader,
    Sessions,
    SessionSweep,
    SignIn,
    SignInFailures,
    StillAllowed,
    Workspaces,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [Audit, People, Routes, Sessions, Workspaces, Members, ApiKeys, StillAllowed],
})
export class IdentityModule {}
