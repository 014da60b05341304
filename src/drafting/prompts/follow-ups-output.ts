import { z } from 'zod';
import { err, ok, type Result } from '../../kernel/index.js';
import { strictOutput, type OutputSchema } from './output-schema.js';

const FollowUps = z.object({
  questions: z.array(z.string().describe('One short question')).describe('Empty when there is nothing to ask'),
});

/** What a model must answer with when it may ask further. */
export const FOLLOW_UPS_OUTPUT: OutputSchema = strictOutput('follow_up_questions', FollowUps);

/** A reply as questions, or that it is none. */
export function followUpsFrom(json: unknown): Result<readonly string[], string> {
  const parsed = FollowUps.safeParse(json);
  return parsed.success ? ok(parsed.data.questions) : err(parsed.error.issues.map(({ message }) => message).join('; '));
}
