import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Database } from '../../platform/database/index.js';
import { ApiKeys } from '../api-keys/api-keys.service.js';
import { may, type Permission } from '../permissions.js';
import { PersonEntity } from '../people/person.entity.js';
import { Places } from '../people/places.queries.js';
import { Sessions } from '../sessions/sessions.service.js';
import { bearerKey } from './bearer-key.js';
import type { Caller } from './caller.js';

/**
 * Whether a caller would be let in now: for what stays open after its request was, such as a stream. A session is asked for by
 * its id and not by its token, which only an answer to a request could replace.
 */
@Injectable()
export class StillAllowed {
  constructor(
    private readonly sessions: Sessions,
    private readonly keys: ApiKeys,
    private readonly places: Places,
    private readonly database: Database,
  ) {}

  async check(request: FastifyRequest & Caller, permission: Permission): Promise<boolean> {
    const { actor, signedIn, headers } = request;
    if (actor === undefined) return false;
    if (signedIn === undefined) {
      const key = bearerKey(headers.authorization ?? '');
      const again = key === null ? null : await this.keys.open(key);
      return again !== null && may(again, permission);
    }
    const { personId: id, sessionId } = signedIn;
    if (!(await this.sessions.isLive(sessionId))) return false;
    const person = await this.database.fresh.findOneBy(PersonEntity, { id, active: true });
    if (person === null || person.passwordTemporary) return false;
    const place = await this.places.in(id, actor.workspaceSlug);
    return place !== null && may(place, permission);
  }
}
