import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor } from '../actor.js';
import type { Caller, SignedIn } from './caller.js';

const callerOf = (context: ExecutionContext): Caller => context.switchToHttp().getRequest<Caller>();

/** The actor of a workspace route, as the guard resolved it. */
export const Who = createParamDecorator((_data: unknown, context: ExecutionContext): Actor => {
  const { actor } = callerOf(context);
  if (actor === undefined) throw new Error('@Who() stands on a route that asks for no permission of a workspace');
  return actor;
});

/** The person of a route outside workspaces (`@Allow('signed_in')`, `@Allow('installation_owner')`). */
export const Me = createParamDecorator((_data: unknown, context: ExecutionContext): SignedIn => {
  const { signedIn } = callerOf(context);
  if (signedIn === undefined) throw new Error('@Me() stands on a route that asks for no session');
  return signedIn;
});
