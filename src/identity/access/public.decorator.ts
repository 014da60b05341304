import { SetMetadata } from '@nestjs/common';
import { ACCESS } from './access.js';

/** Opens a route to anybody. For the few that must be: signing in, health, feeds with a secret in their address. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(ACCESS, 'public');
