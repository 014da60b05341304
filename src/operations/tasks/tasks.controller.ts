import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Allow, Who, type Actor } from '../../identity/index.js';
import { toInstant } from '../../kernel/index.js';
import { Api, IfMatch } from '../../platform/http/index.js';
import { TaskReading } from './task-reading.service.js';
import { TaskWork } from './task-work.service.js';
import {
  AlreadyOutView,
  DayQuery,
  DoneBody,
  PostponeBody,
  ResultBody,
  SkipBody,
  TaskPage,
  TaskPath,
  TasksPath,
  TasksQuery,
  TaskView,
  TodayView,
} from './tasks.schema.js';

type Of<T extends z.ZodType> = z.output<T>;
const ERRORS = [409, 412, 422, 428];

@ApiTags('tasks')
@Controller('workspaces/:workspace/tasks')
export class TasksController {
  constructor(
    private readonly reading: TaskReading,
    private readonly work: TaskWork,
  ) {}

  @Get()
  @Allow('tasks.read')
  @Api({
    summary: 'Tasks in the order they are due',
    description: 'An operator sees those of their own accounts; schedulers and admins see all.',
    response: TaskPage,
  })
  list(
    @Who() actor: Actor,
    @Param({ schema: TasksPath }) _path: unknown,
    @Query({ schema: TasksQuery }) query: Of<typeof TasksQuery>,
  ): Promise<Of<typeof TaskPage>> {
    return this.reading.list(actor, query);
  }

  @Get('today')
  @Allow('tasks.read')
  @Api({ summary: 'A day’s time line and which task comes next', response: TodayView })
  today(
    @Who() actor: Actor,
    @Param({ schema: TasksPath }) _path: unknown,
    @Query({ schema: DayQuery }) query: Of<typeof DayQuery>,
  ): Promise<TodayView> {
    return this.reading.today(actor, query);
  }

  @Get('already-out')
  @Allow('tasks.read')
  @Api({
    summary: 'What is out and rests on something withdrawn since: to be taken down',
    response: AlreadyOutView,
  })
  alreadyOut(@Who() actor: Actor, @Param({ schema: TasksPath }) _path: unknown): Promise<Of<typeof AlreadyOutView>> {
    return this.reading.alreadyOut(actor);
  }

  @Get(':task')
  @Allow('tasks.read')
  @Api({ summary: 'A task with its text, ready to be copied', response: TaskView })
  view(@Who() actor: Actor, @Param({ schema: TaskPath }) { task }: Of<typeof TaskPath>): Promise<TaskView> {
    return this.reading.view(actor, task);
  }

  @Post(':task/start')
  @HttpCode(200)
  @Allow('tasks.work')
  @Api({
    summary: 'Begin a task',
    description:
      'What its text rests on is judged once more, for today. When something no longer holds, the task is taken back and ' +
      'the answer is 409 `task_recalled` with the reason.',
    response: TaskView,
    errors: ERRORS,
  })
  async start(
    @Who() actor: Actor,
    @Param({ schema: TaskPath }) { task }: Of<typeof TaskPath>,
    @IfMatch() seen: number,
  ): Promise<TaskView> {
    await this.work.start(actor, task, seen);
    return this.reading.view(actor, task);
  }

  @Post(':task/result')
  @HttpCode(200)
  @Allow('tasks.work')
  @Api({
    summary: 'Write down what it brought',
    description: 'Of a done task; counting again later takes the place of what was counted before.',
    response: TaskView,
    errors: ERRORS,
  })
  async result(
    @Who() actor: Actor,
    @Param({ schema: TaskPath }) { task }: Of<typeof TaskPath>,
    @IfMatch() seen: number,
    @Body({ schema: ResultBody }) counted: Of<typeof ResultBody>,
  ): Promise<TaskView> {
    await this.work.result(actor, task, seen, counted);
    return this.reading.view(actor, task);
  }

  @Post(':task/done')
  @HttpCode(200)
  @Allow('tasks.work')
  @Api({ summary: 'It went out', response: TaskView, errors: ERRORS })
  async done(
    @Who() actor: Actor,
    @Param({ schema: TaskPath }) { task }: Of<typeof TaskPath>,
    @IfMatch() seen: number,
    @Body({ schema: DoneBody }) { note }: Of<typeof DoneBody>,
  ): Promise<TaskView> {
    await this.work.done(actor, task, seen, note);
    return this.reading.view(actor, task);
  }

  @Post(':task/postpone')
  @HttpCode(200)
  @Allow('tasks.work')
  @Api({ summary: 'Put a task off to a later moment', response: TaskView, errors: ERRORS })
  async postpone(
    @Who() actor: Actor,
    @Param({ schema: TaskPath }) { task }: Of<typeof TaskPath>,
    @IfMatch() seen: number,
    @Body({ schema: PostponeBody }) { to }: Of<typeof PostponeBody>,
  ): Promise<TaskView> {
    await this.work.postpone(actor, task, seen, toInstant(to));
    return this.reading.view(actor, task);
  }

  @Post(':task/skip')
  @HttpCode(200)
  @Allow('tasks.work')
  @Api({ summary: 'Leave a task undone, and say why', response: TaskView, errors: ERRORS })
  async skip(
    @Who() actor: Actor,
    @Param({ schema: TaskPath }) { task }: Of<typeof TaskPath>,
    @IfMatch() seen: number,
    @Body({ schema: SkipBody }) { reason }: Of<typeof SkipBody>,
  ): Promise<TaskView> {
    await this.work.skip(actor, task, seen, reason);
    return this.reading.view(actor, task);
  }

  @Post(':task/reopen')
  @HttpCode(200)
  @Allow('tasks.work')
  @Api({ summary: 'Take back a done or skip of the same day', response: TaskView, errors: ERRORS })
  async reopen(
    @Who() actor: Actor,
    @Param({ schema: TaskPath }) { task }: Of<typeof TaskPath>,
    @IfMatch() seen: number,
  ): Promise<TaskView> {
    await this.work.reopen(actor, task, seen);
    return this.reading.view(actor, task);
  }
}
