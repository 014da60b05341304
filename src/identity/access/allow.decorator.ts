import { SetMetadata } from '@nestjs/common';
import { ACCESS, type Access } from './access.js';

/** Says who may call a route. Without this or `@Public()` the application does not start. */
export const Allow = (access: Exclude<Access, 'public'>): MethodDecorator & ClassDecorator =>
  SetMetadata(ACCESS, access);
