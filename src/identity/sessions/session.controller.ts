import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Api } from '../../platform/http/index.js';
import { Allow, Public } from '../access/allow.decorator.js';
import type { SignedIn } from '../access/caller.js';
import { Me } from '../access/who.decorator.js';
import { permissionsOf } from '../permissions.js';
import { Places } from '../people/places.queries.js';
import { SessionCookie, visitorOf } from './session-cookie.service.js';
import { ChangePasswordBody, MeView, SignInBody } from './session.schema.js';
import { Sessions } from './sessions.service.js';
import { SignIn, type Opened } from './sign-in.service.js';

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
    private readonly places: Places,
  ) {}

  @Post()
  @Public()
  @Api({
    summary: 'Sign in',
    description:
      'Answers with the cookie `yd_session`. A wrong password, an unknown e-mail and a lock after repeated failures are answered alike.',
    response: MeView,
    status: 201,
  })
  async open(
    @Body({ schema: SignInBody }) { email, password }: z.infer<typeof SignInBody>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeView> {
    const carried = this.cookie.read(request);
    return this.admit(await this.signIn.withPassword(email, password, visitorOf(request), carried), reply);
  }

  @Get()
  @Allow('signed_in')
  @Api({ summary: 'Who am I, where do I belong, what may I do?', response: MeView })
  async me(@Me() me: SignedIn): Promise<MeView> {
    const { personId: id, email, name, owner, passwordTemporary, expiresAt } = me;
    const places = await this.places.all(id);
    return {
      person: { id, email, name, owner },
      passwordTemporary,
      expiresAt,
      workspaces: places.map(({ workspace, roles }) => ({
        id: workspace.id,
        slug: workspace.slug,
        name: workspace.name,
        timeZone: workspace.timeZone,
        roles: [...roles],
        permissions: permissionsOf(roles),
      })),
    };
  }

  @Delete()
  @HttpCode(204)
  @Allow('signed_in')
  @Api({ summary: 'Sign out', status: 204 })
  async close(@Me() me: SignedIn, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.end(me, me.sessionId);
    this.cookie.takeBack(reply);
  }

  @Post('password')
  @HttpCode(200)
  @Allow('signed_in')
  @Api({
    summary: 'Choose a new password',
    description: 'Ends every session of yours and answers with the cookie of a new one.',
    response: MeView,
    errors: [422],
  })
  async changePassword(
    @Me() me: SignedIn,
    @Body({ schema: ChangePasswordBody }) { currentPassword, newPassword }: z.infer<typeof ChangePasswordBody>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeView> {
    const visitor = visitorOf(request);
    return this.admit(await this.signIn.changePassword(me.personId, currentPassword, newPassword, visitor), reply);
  }

  private admit({ person, session, token }: Opened, reply: FastifyReply): Promise<MeView> {
    this.cookie.give(reply, token);
    const { id: personId, email, name, owner, passwordTemporary } = person;
    const { id: sessionId, expiresAt } = session;
    return this.me({ personId, sessionId, email, name, owner, passwordTemporary, expiresAt });
  }
}
