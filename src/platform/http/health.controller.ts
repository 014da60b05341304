import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { AppError } from '../../kernel/index.js';
import { Database } from '../database/index.js';
import { Api } from './api.decorator.js';
import { Metrics } from './metrics.service.js';
import { Open } from './open.decorator.js';

const HealthView = z
  .object({ status: z.literal('ok').describe('All is well').meta({ example: 'ok' }) })
  .meta({ id: 'HealthView' });

/** For whoever runs the service. */
@Open()
@Controller()
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly metrics: Metrics,
  ) {}

  @Get('health/live')
  @Api({ summary: 'Is the process alive?', response: HealthView })
  live(): z.infer<typeof HealthView> {
    return { status: 'ok' };
  }

  @Get('health/ready')
  @Api({ summary: 'Can it serve? 503 when the database does not answer', response: HealthView, errors: [503] })
  async ready(): Promise<z.infer<typeof HealthView>> {
    try {
      await this.database.fresh.query('SELECT 1');
    } catch (cause) {
      throw new AppError('unavailable', 'database_unreachable', 'The database does not answer.', { cause });
    }
    return { status: 'ok' };
  }

  @Get('metrics')
  @Api({ summary: 'Figures in the Prometheus format', produces: ['text/plain'] })
  async figures(@Res() reply: FastifyReply): Promise<void> {
    await reply.header('content-type', this.metrics.contentType).send(await this.metrics.text());
  }
}
