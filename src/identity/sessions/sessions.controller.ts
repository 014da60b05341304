import { Controller, Delete, Get, HttpCode, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { AppError } from '../../kernel/index.js';
import { Api } from '../../platform/http/index.js';
import { Allow } from '../access/allow.decorator.js';
import type { SignedIn } from '../access/caller.js';
import { Me } from '../access/who.decorator.js';
import type { SessionEntity } from './session.entity.js';
import { RevokeAllQuery, RevokedView, SessionList, SessionPath, type SessionView } from './session.schema.js';
import { Sessions } from './sessions.service.js';

/** A person's own sessions: where am I signed in, and out with those. */
@ApiTags('session')
@Controller('sessions')
export class SessionsController {
  constructor(private readonly sessions: Sessions) {}

  @Get()
  @Allow('signed_in')
  @Api({ summary: 'Where am I signed in?', response: SessionList })
  async list(@Me() me: SignedIn): Promise<z.infer<typeof SessionList>> {
    const live = await this.sessions.live(me.personId);
    return { items: live.map((session) => toView(session, me.sessionId)) };
  }

  @Delete()
  @Allow('signed_in')
  @Api({ summary: 'Sign out everywhere', response: RevokedView })
  async endAll(
    @Me() me: SignedIn,
    @Query({ schema: RevokeAllQuery }) { keepCurrent }: z.infer<typeof RevokeAllQuery>,
  ): Promise<z.infer<typeof RevokedView>> {
    const except = keepCurrent === 'true' ? me.sessionId : undefined;
    return { revoked: await this.sessions.endAll(me, except) };
  }

  @Delete(':session')
  @HttpCode(204)
  @Allow('signed_in')
  @Api({ summary: 'Sign out one of my sessions', status: 204 })
  async end(
    @Me() me: SignedIn,
    @Param({ schema: SessionPath }) { session }: z.infer<typeof SessionPath>,
  ): Promise<void> {
    if (!(await this.sessions.end(me, session)))
      throw new AppError('not_found', 'session_not_found', `You have no live session "${session}".`);
  }
}

const toView = (session: SessionEntity, current: string): SessionView => ({
  id: session.id,
  current: session.id === current,
  createdAt: session.createdAt,
  lastSeenAt: session.lastSeenAt,
  expiresAt: session.expiresAt,
  userAgent: session.userAgent,
  ip: session.ip,
});
