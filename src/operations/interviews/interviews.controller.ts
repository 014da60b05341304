import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Allow, Who, type Actor } from '../../identity/index.js';
import { Api, IfMatch, SecretAnswer } from '../../platform/http/index.js';
import { InterviewAnswers } from './interview-answers.service.js';
import { InterviewAsking } from './interview-asking.service.js';
import { InterviewReading } from './interview-reading.service.js';
import {
  AnswerQuestionBody,
  AskInterviewBody,
  InterviewList,
  InterviewPath,
  InterviewsPath,
  InterviewsQuery,
  InterviewView,
  QuestionPath,
  WeekNeedsView,
} from './interviews.schema.js';

type Of<T extends z.ZodType> = z.output<T>;

/** 短访谈: what the coming week lacks, asked of the persona. */
@ApiTags('interviews')
@Controller('workspaces/:workspace/interviews')
export class InterviewsController {
  constructor(
    private readonly reading: InterviewReading,
    private readonly asking: InterviewAsking,
    private readonly answers: InterviewAnswers,
  ) {}

  @Get()
  @Allow('interviews.answer')
  @Api({
    summary: 'Interviews with their questions and answers',
    description:
      'An operator sees those of the personas whose accounts they work, writers and admins see all. Private parts of an answer are shown only to whoever gave it.',
    response: InterviewList,
  })
  async list(
    @Who() actor: Actor,
    @Param({ schema: InterviewsPath }) _path: unknown,
    @Query({ schema: InterviewsQuery }) query: InterviewsQuery,
  ): Promise<Of<typeof InterviewList>> {
    return { items: await this.reading.list(actor, query) };
  }

  @Get('needs')
  @Allow('interviews.answer')
  @Api({
    summary: 'What the coming seven days lack, by persona and category',
    description:
      'Due are the slots of weekly programmes, a life post a day as far as quota and mix leave room, and what the mix asks for at least; less what stands on the calendar and what there is to write from.',
    response: WeekNeedsView,
  })
  needs(@Who() actor: Actor, @Param({ schema: InterviewsPath }) _path: unknown): Promise<WeekNeedsView> {
    return this.reading.needs(actor);
  }

  @Post()
  @Allow('interviews.answer')
  @Api({
    summary: 'Ask a persona now: three to five questions',
    description: 'Refused while questions to that persona wait for an answer.',
    response: InterviewView,
    status: 201,
    errors: [409, 422],
  })
  async ask(
    @Who() actor: Actor,
    @Param({ schema: InterviewsPath }) _path: unknown,
    @Body({ schema: AskInterviewBody }) { persona }: Of<typeof AskInterviewBody>,
  ): Promise<InterviewView> {
    const { id } = await this.asking.ask(actor, persona);
    return this.reading.view(actor, id);
  }

  @Get(':interview')
  @Allow('interviews.answer')
  @Api({ summary: 'One interview', response: InterviewView })
  view(
    @Who() actor: Actor,
    @Param({ schema: InterviewPath }) { interview }: Of<typeof InterviewPath>,
  ): Promise<InterviewView> {
    return this.reading.view(actor, interview);
  }

  @Post(':interview/questions/:question/answer')
  @HttpCode(200)
  @SecretAnswer()
  @Allow('interviews.answer')
  @Api({
    summary: 'Answer a question',
    description:
      'The answer is kept whole for whoever gave it. What is not private becomes a material of the persona; the private parts never enter the library, so no draft, prompt, search or export can hold them.',
    response: InterviewView,
    errors: [409, 412, 422, 428],
  })
  async answer(
    @Who() actor: Actor,
    @Param({ schema: QuestionPath }) path: Of<typeof QuestionPath>,
    @IfMatch() seen: number,
    @Body({ schema: AnswerQuestionBody }) body: AnswerQuestionBody,
  ): Promise<InterviewView> {
    await this.answers.answer(actor, path, body, seen);
    return this.reading.view(actor, path.interview);
  }

  @Post(':interview/questions/:question/skip')
  @HttpCode(200)
  @SecretAnswer()
  @Allow('interviews.answer')
  @Api({
    summary: 'Put a question aside; it may be answered after all',
    response: InterviewView,
    errors: [409, 412, 428],
  })
  async skip(
    @Who() actor: Actor,
    @Param({ schema: QuestionPath }) path: Of<typeof QuestionPath>,
    @IfMatch() seen: number,
  ): Promise<InterviewView> {
    await this.answers.skip(actor, path, seen);
    return this.reading.view(actor, path.interview);
  }
}
