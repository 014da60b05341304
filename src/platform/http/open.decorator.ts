import { SetMetadata } from '@nestjs/common';

export const OPEN_ROUTE = 'yuanding:open';

/** A route anybody may call. Every other route names its permission, or the guard refuses it. */
export const Open = (): MethodDecorator & ClassDecorator => SetMetadata(OPEN_ROUTE, true);
