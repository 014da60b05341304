import { SetMetadata } from '@nestjs/common';
import { Open, OPEN_ROUTE } from '../../platform/http/index.js';
import type { Access } from './access.js';

const ACCESS = 'yuanding:access';

/** Says who may call a route. Without this or `@Public()` the application does not start. */
export const Allow = (access: Exclude<Access, 'public'>): MethodDecorator & ClassDecorator =>
  SetMetadata(ACCESS, access);

/** Opens a route to anybody. For the few that must be: signing in, health, feeds with a secret in their address. */
export const Public = Open;

/** What a route declares: its own word before its controller's. */
export function accessOf(handler: object, controller: object): Access | undefined {
  for (const target of [handler, controller]) {
    const access = Reflect.getMetadata(ACCESS, target) as Access | undefined;
    if (access !== undefined) return access;
    if (Reflect.getMetadata(OPEN_ROUTE, target) === true) return 'public';
  }
  return undefined;
}
