import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Who, type Actor } from '../../identity/index.js';
import { Api } from '../../platform/http/index.js';
import { OperationsPath } from '../fields.schema.js';
import { ExecutionQuery, ExecutionView } from './execution.schema.js';
import { Execution } from './execution.service.js';

@ApiTags('tasks')
@Controller('workspaces/:workspace/execution')
export class ExecutionController {
  constructor(private readonly execution: Execution) {}

  @Get()
  @Allow('tasks.read')
  @Api({
    summary: 'Per operator and day: was it done, and how well',
    description: 'Tasks count on the day they are due. Operators see their own.',
    response: ExecutionView,
  })
  summary(
    @Who() actor: Actor,
    @Param({ schema: OperationsPath }) _path: unknown,
    @Query({ schema: ExecutionQuery }) query: ExecutionQuery,
  ): Promise<ExecutionView> {
    return this.execution.summary(actor, query);
  }
}
