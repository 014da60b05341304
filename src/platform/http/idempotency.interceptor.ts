import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import {
  AppError,
  canonicalJson,
  newId,
  secondsBetween,
  sha256,
  type Clock,
  type Instant,
} from '../../kernel/index.js';
import { CLOCK } from '../clock/index.js';
import { Database, UnitOfWork } from '../database/index.js';
import { IdempotencyKeyEntity } from './idempotency-key.entity.js';
import { toProblem } from './problem.js';
import { principalOf } from './principal.js';
import { answersWithSecret } from './secret-answer.decorator.js';

const KEY_PATTERN = /^[\x21-\x7e]{1,200}$/;
/** After this long without an answer the first request is taken to have died on the way. */
const PRESUMED_DEAD_SECONDS = 120;

/**
 * A POST with an `Idempotency-Key` is carried out once: repeated with the same key it is answered as the first time.
 * Keys belong to whoever signed in and are kept for a day.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const header = request.headers['idempotency-key'];
    const principal = principalOf(request);
    if (request.method !== 'POST' || header === undefined || principal === undefined) return next.handle();
    return from(this.once({ key: String(header), principal }, context, next));
  }

  private async once(
    { key, principal }: { key: string; principal: string },
    context: ExecutionContext,
    next: CallHandler,
  ): Promise<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    if (!KEY_PATTERN.test(key))
      throw new AppError(
        'invalid',
        'invalid_idempotency_key',
        'Idempotency-Key must be 1 to 200 visible ASCII characters, for example a UUID.',
        {
          errors: [{ field: 'Idempotency-Key', message: 'is not 1 to 200 visible ASCII characters' }],
        },
      );
    const length = request.headers['content-length'] ?? '';
    const fingerprint = sha256(`${request.url}\n${length}\n${canonicalJson(request.body ?? null)}`);
    const known = await this.claim(principal, key, fingerprint);
    if (known) return this.replay(known, fingerprint, reply);
    try {
      const view: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
      const response = answersWithSecret(context) ? null : JSON.stringify(view ?? null);
      await this.save({ principal, key }, { status: reply.statusCode, response });
      return view;
    } catch (error) {
      // A rule that says no has changed nothing, so the key is free again; after anything else that is not known.
      if (toProblem(error, '').status < 500)
        await this.unitOfWork.run((tx) => tx.manager.delete(IdempotencyKeyEntity, { principal, key }));
      throw error;
    }
  }

  /** @returns the row of an earlier request with this key, or null when the key is ours now */
  private async claim(principal: string, key: string, fingerprint: string): Promise<IdempotencyKeyEntity | null> {
    const row = {
      id: newId<string>(),
      principal,
      key,
      fingerprint,
      status: null,
      response: null,
      createdAt: this.clock.now(),
    };
    await this.unitOfWork.run((tx) =>
      tx.manager.createQueryBuilder().insert().into(IdempotencyKeyEntity).values(row).orIgnore().execute(),
    );
    const kept = await this.database.fresh.findOneByOrFail(IdempotencyKeyEntity, { principal, key });
    return kept.id === row.id ? null : kept;
  }

  private replay(known: IdempotencyKeyEntity, fingerprint: string, reply: FastifyReply): unknown {
    if (known.fingerprint !== fingerprint)
      throw new AppError(
        'refused',
        'idempotency_key_reused',
        'This Idempotency-Key was used for another request. Use a new one.',
      );
    if (known.status !== null && known.response === null)
      throw new AppError(
        'conflict',
        'answer_not_kept',
        'This was done at the first request. Its answer held a secret, which is shown once and not kept.',
      );
    if (known.status === null || known.response === null) {
      const waited = secondsBetween(known.createdAt as Instant, this.clock.now());
      throw waited < PRESUMED_DEAD_SECONDS
        ? new AppError(
            'conflict',
            'request_in_progress',
            'The first request with this Idempotency-Key is still at work. Ask again in a moment.',
            { retryAfterSeconds: 2 },
          )
        : new AppError(
            'conflict',
            'outcome_unknown',
            'The first request with this Idempotency-Key never answered. Look whether it took effect, then use a new key.',
          );
    }
    void reply.status(known.status).header('idempotency-replayed', 'true');
    return JSON.parse(known.response) as unknown;
  }

  private save(
    where: { principal: string; key: string },
    outcome: { status: number; response: string | null },
  ): Promise<unknown> {
    return this.unitOfWork.run((tx) => tx.manager.update(IdempotencyKeyEntity, where, outcome));
  }
}
