import { z } from 'zod';
import { PhraseParams } from './phrase.schema.js';

export const ProblemView = z
  .object({
    type: z.string().describe('The code as a URN').meta({ example: 'urn:yuanding:problem:stale_version' }),
    title: z.string().meta({ example: 'It changed since you read it' }),
    status: z.number().int().describe('Status of the answer').meta({ example: 412 }),
    detail: z
      .string()
      .describe('What is wrong and what to do')
      .meta({ example: 'It is at version 4 now; read it again.' }),
    code: z.string().describe('Stable name of the error').meta({ example: 'stale_version' }),
    traceId: z.string().describe('The request’s id, as in the log').meta({ example: 'req-1' }),
    errors: z
      .array(
        z.object({
          field: z.string().describe('Dotted path of the field').meta({ example: 'body.text' }),
          message: z.string().describe('What is wrong with it').meta({ example: 'Too long' }),
          code: z.string().optional().describe('Stable name of what is wrong').meta({ example: 'too_big' }),
          expected: z.string().optional().describe('What would be right').meta({ example: 'at most 2000 characters' }),
          params: PhraseParams.optional()
            .describe('Values named in the message')
            .meta({ example: { most: 2000 } }),
        }),
      )
      .optional()
      .describe('One entry for each wrong field'),
    params: z
      .record(z.string(), z.unknown())
      .optional()
      .describe('Values named in the detail')
      .meta({ example: { version: 4 } }),
  })
  .meta({ id: 'Problem', description: 'An error, as RFC 9457 has it' });
