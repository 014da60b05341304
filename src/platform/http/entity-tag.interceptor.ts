import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { tap, type Observable } from 'rxjs';
import { entityTag } from './versions.js';

/** A view that carries its `version` is answered with it as `ETag`. */
@Injectable()
export class EntityTagInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      tap((view: unknown) => {
        const version = (view as { version?: unknown } | null | undefined)?.version;
        if (typeof version !== 'number') return;
        const reply = context.switchToHttp().getResponse<FastifyReply>();
        if (!reply.sent) void reply.header('etag', entityTag(version));
      }),
    );
  }
}
