import type { OpenAPIObject } from '@nestjs/swagger';
import { wordsOf } from './api.decorator.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

const PROBLEM = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

/** Writes down what the house itself may answer a request with, beside what its route says. */
export function completeAnswers(method: string, operation: Operation): void {
  for (const status of houseErrors(method, operation)) operation.responses[status] ??= { description: wordsOf(status) };
  for (const [status, answer] of Object.entries(operation.responses))
    if (Number(status) >= 400 && answer) Object.assign(answer, { content: PROBLEM });
}

function houseErrors(method: string, { parameters = [], requestBody }: Operation): number[] {
  const takesVersion = parameters.some((parameter) => 'name' in parameter && parameter.name === 'If-Match');
  return [
    ...(takesVersion ? [412, 428] : []),
    ...(method === 'post' ? [409, 422] : []), // an Idempotency-Key that is at work, or was used for something else
    ...(requestBody === undefined ? [] : [413, 415]),
  ];
}
