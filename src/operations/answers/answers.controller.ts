import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Allow, Who, type Actor } from '../../identity/index.js';
import { Api, SecretAnswer } from '../../platform/http/index.js';
import { toAnswerView, toAskedView } from './answer-view.js';
import {
  AnswerList,
  AnswerPath,
  AnswersPath,
  AnswersQuery,
  AnswerView,
  AskBody,
  AskedView,
  CheckView,
  OutcomeBody,
  TextBody,
} from './answers.schema.js';
import { Answers } from './answers.service.js';

/** 客户刚发了…: what a customer posted or asked, and ways to answer it. */
@ApiTags('answers')
@Controller('workspaces/:workspace/answers')
export class AnswersController {
  constructor(private readonly answers: Answers) {}

  @Post()
  @SecretAnswer()
  @Allow('tasks.work')
  @Api({
    summary: 'Ask how to answer a customer',
    description:
      'Up to three openers or answers in the voice of the account’s persona, from approved facts, scripts and consented ' +
      'cases, each judged by the checks. Written by the model; without one, from scripts and by what kind of thing was ' +
      'said, fewer where little fits. Takes as long as the model does.',
    response: AskedView,
    status: 201,
    errors: [422, 503],
  })
  async ask(
    @Who() actor: Actor,
    @Param({ schema: AnswersPath }) _path: unknown,
    @Body({ schema: AskBody }) body: AskBody,
  ): Promise<AskedView> {
    return toAskedView(await this.answers.ask(actor, body));
  }

  @Get()
  @Allow('tasks.work')
  @Api({ summary: 'Your own askings, newest first; nobody else’s are ever shown', response: AnswerList })
  async list(
    @Who() actor: Actor,
    @Param({ schema: AnswersPath }) _path: unknown,
    @Query({ schema: AnswersQuery }) query: AnswersQuery,
  ): Promise<z.output<typeof AnswerList>> {
    const { items, nextCursor } = await this.answers.list(actor, query);
    return { items: items.map(toAnswerView), nextCursor };
  }

  @Post(':answer/check')
  @HttpCode(200)
  @SecretAnswer()
  @Allow('tasks.work')
  @Api({ summary: 'Check an answer after changing it', response: CheckView, errors: [422] })
  check(
    @Who() actor: Actor,
    @Param({ schema: AnswerPath }) { answer }: z.output<typeof AnswerPath>,
    @Body({ schema: TextBody }) body: TextBody,
  ): Promise<CheckView> {
    return this.answers.check(actor, answer, body);
  }

  @Post(':answer/use')
  @HttpCode(200)
  @SecretAnswer()
  @Allow('tasks.work')
  @Api({
    summary: 'Say which answer was sent, in which words',
    description: 'Refused when a check forbids the words as they stand.',
    response: AnswerView,
    errors: [422],
  })
  async use(
    @Who() actor: Actor,
    @Param({ schema: AnswerPath }) { answer }: z.output<typeof AnswerPath>,
    @Body({ schema: TextBody }) body: TextBody,
  ): Promise<AnswerView> {
    return toAnswerView(await this.answers.use(actor, answer, body));
  }

  @Post(':answer/outcome')
  @HttpCode(200)
  @SecretAnswer()
  @Allow('tasks.work')
  @Api({ summary: 'Say what came of it', response: AnswerView, errors: [409] })
  async tell(
    @Who() actor: Actor,
    @Param({ schema: AnswerPath }) { answer }: z.output<typeof AnswerPath>,
    @Body({ schema: OutcomeBody }) { outcome }: z.output<typeof OutcomeBody>,
  ): Promise<AnswerView> {
    return toAnswerView(await this.answers.tell(actor, answer, outcome));
  }
}
