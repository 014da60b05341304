import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError, SLUG_MAX, SLUG_PATTERN } from '../../kernel/index.js';
import { CONFIG, type ConfigValues } from '../../platform/config/index.js';
import { markPrincipal } from '../../platform/http/index.js';
import type { Actor } from '../actor.js';
import { ApiKeys } from '../api-keys/api-keys.service.js';
import { may, PERMISSIONS, type Permission } from '../permissions.js';
import { Places } from '../people/places.queries.js';
import { workspaceNotFound } from '../workspaces/workspaces.service.js';
import { isPermission } from './access.js';
import { accessOf } from './allow.decorator.js';
import { bearerKey } from './bearer-key.js';
import type { Caller, SignedIn } from './caller.js';
import { isCrossSite } from './same-origin.js';
import { SessionReader } from './session-reader.service.js';

type Request = FastifyRequest<{ Params: { workspace?: string } }> & Caller;

/**
 * Stands before every route. Nothing is remembered between requests: a role taken away, a session ended or a key
 * revoked counts from the next one on.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly publicOrigin: string | null;

  constructor(
    private readonly sessions: SessionReader,
    private readonly keys: ApiKeys,
    private readonly places: Places,
    @Inject(CONFIG) config: Pick<ConfigValues, 'PUBLIC_URL'>,
  ) {
    this.publicOrigin = config.PUBLIC_URL === undefined ? null : new URL(config.PUBLIC_URL).origin;
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = accessOf(context.getHandler(), context.getClass());
    if (access === undefined) throw new Error(`${context.getClass().name} has a route that lets nobody in or out`);
    const request = context.switchToHttp().getRequest<Request>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const { authorization } = request.headers;
    if (authorization === undefined) this.refuseCrossSite(request);
    if (access === 'public') return true;

    const permission = isPermission(access) ? access : null;
    if (authorization !== undefined) request.actor = await this.byKey(authorization, permission, request, reply);
    else {
      request.signedIn = await this.bySession(request, reply);
      if (permission !== null) request.actor = await this.actorFor(request.signedIn, slugOf(request));
      else if (access === 'installation_owner') refuseUnlessOwner(request.signedIn);
    }
    if (permission !== null && request.actor !== undefined) refuseWithout(request.actor, permission);
    return true;
  }

  private refuseCrossSite({ method, headers }: Request): void {
    const { origin, host } = headers;
    const site = headers['sec-fetch-site'];
    const secFetchSite = typeof site === 'string' ? site : undefined;
    if (isCrossSite({ method, secFetchSite, origin, host, publicOrigin: this.publicOrigin }))
      throw new AppError(
        'forbidden',
        'cross_site_request',
        'This request came from a page of another site. Send it from this one, or with an API key.',
      );
  }

  private async byKey(authorization: string, permission: Permission | null, request: Request, reply: FastifyReply) {
    const key = bearerKey(authorization);
    const actor = key === null ? null : await this.keys.open(key);
    if (actor === null)
      throw unauthenticated(reply, 'invalid_api_key', 'Authorization must be "Bearer yd_…" with a live API key.');
    markPrincipal(request, `key:${actor.keyId}`);
    if (permission === null)
      throw new AppError('forbidden', 'session_required', 'API keys belong to a workspace: sign in as a person here.');
    const slug = slugOf(request);
    if (actor.workspaceSlug !== slug) throw workspaceNotFound(slug);
    return actor;
  }

  private async bySession(request: Request, reply: FastifyReply): Promise<SignedIn> {
    const signedIn = await this.sessions.read(request, reply);
    if (signedIn === null)
      throw unauthenticated(reply, 'not_signed_in', 'Sign in first (POST /api/v1/session), or send an API key.');
    markPrincipal(request, `person:${signedIn.personId}`);
    return signedIn;
  }

  private async actorFor(signedIn: SignedIn, slug: string): Promise<Actor> {
    const place = SLUG_PATTERN.test(slug) ? await this.places.in(signedIn.personId, slug) : null;
    if (place === null) throw workspaceNotFound(slug);
    refuseTemporary(signedIn);
    const { workspace, roles } = place;
    const { personId, name } = signedIn;
    return { workspaceId: workspace.id, workspaceSlug: workspace.slug, personId, name, roles, via: 'session' };
  }
}

const slugOf = (request: Request): string => (request.params.workspace ?? '').slice(0, SLUG_MAX + 1);

function refuseWithout(actor: Actor, permission: Permission): void {
  if (may(actor, permission)) return;
  const roles = PERMISSIONS[permission];
  throw new AppError(
    'forbidden',
    'role_missing',
    `This needs the role ${roles.join(' or ')} in "${actor.workspaceSlug}". Ask an admin of the workspace.`,
    { params: { permission, roles } },
  );
}

function unauthenticated(reply: FastifyReply, code: string, message: string): AppError {
  void reply.header('www-authenticate', 'Bearer realm="yuanding"');
  return new AppError('unauthenticated', code, message);
}

function refuseUnlessOwner(signedIn: SignedIn): void {
  if (!signedIn.owner)
    throw new AppError('forbidden', 'owner_required', 'Only an owner of the installation may do this.');
  refuseTemporary(signedIn);
}

function refuseTemporary(signedIn: SignedIn): void {
  if (!signedIn.passwordTemporary) return;
  throw new AppError(
    'forbidden',
    'password_change_required',
    'Your password was handed out by somebody else. Choose your own first: POST /api/v1/session/password.',
  );
}
