import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { Allow, Who, type Actor } from '../../../identity/index.js';
import { Api } from '../../../platform/http/index.js';
import { ModelConnection } from './model-connection.service.js';
import { ModelTestView, ModelView } from './model.schema.js';

const Params = z.object({
  workspace: z.string().max(80).describe('Slug of the workspace').meta({ example: 'spring-garden' }),
});

@Controller('workspaces/:workspace/model')
export class ModelController {
  constructor(private readonly connection: ModelConnection) {}

  @Get()
  @Allow('drafts.read')
  @Api({ summary: 'Which language model writes here', response: ModelView })
  describe(@Who() actor: Actor, @Param({ schema: Params }) _params: unknown): Promise<ModelView> {
    return this.connection.describe(actor.workspaceId);
  }

  @Post('test')
  @HttpCode(200)
  @Allow('settings.write')
  @Api({
    summary: 'Is the connection to the model right?',
    description: 'Asks the provider for its models; costs nothing.',
    response: ModelTestView,
  })
  test(@Who() _actor: Actor, @Param({ schema: Params }) _params: unknown): Promise<ModelTestView> {
    return this.connection.test();
  }
}
