import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Database } from '../../platform/database/index.js';
import { PersonEntity } from '../people/person.entity.js';
import { SessionCookie } from '../sessions/session-cookie.service.js';
import { Sessions } from '../sessions/sessions.service.js';
import type { SignedIn } from './caller.js';

/** From a request's cookie to the person behind it. */
@Injectable()
export class SessionReader {
  constructor(
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
    private readonly database: Database,
  ) {}

  async read(request: FastifyRequest, reply: FastifyReply): Promise<SignedIn | null> {
    const token = this.cookie.read(request);
    const live = token === null ? null : await this.sessions.open(token);
    if (live === null) return null;
    const { session, newToken } = live;
    const person = await this.database.fresh.findOneBy(PersonEntity, { id: session.personId, active: true });
    if (person === null) return null;
    if (newToken !== null) this.cookie.give(reply, newToken);
    const { id: personId, email, name, owner, passwordTemporary } = person;
    return { personId, email, name, owner, passwordTemporary, sessionId: session.id, expiresAt: session.expiresAt };
  }
}
