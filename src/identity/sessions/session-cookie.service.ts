import '@fastify/cookie';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type ConfigValues } from '../../platform/config/index.js';
import { cookieOptions, SESSION_COOKIE } from './cookie.js';
import type { Visitor } from './sessions.service.js';

/** The session as the browser holds it. */
@Injectable()
export class SessionCookie {
  private readonly options: ReturnType<typeof cookieOptions>;
  private readonly maxAge: number;

  constructor(@Inject(CONFIG) config: ConfigValues) {
    this.options = cookieOptions(config);
    this.maxAge = config.SESSION_MAX_SECONDS;
  }

  read(request: FastifyRequest): string | null {
    return request.cookies[SESSION_COOKIE] ?? null;
  }

  give(reply: FastifyReply, token: string): void {
    void reply.setCookie(SESSION_COOKIE, token, { ...this.options, maxAge: this.maxAge });
  }

  takeBack(reply: FastifyReply): void {
    void reply.clearCookie(SESSION_COOKIE, this.options);
  }
}

export const visitorOf = (request: FastifyRequest): Visitor => ({
  ip: request.ip,
  userAgent: request.headers['user-agent'] ?? '',
});
