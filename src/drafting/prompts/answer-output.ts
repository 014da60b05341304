import { z } from 'zod';
import { err, ok, type FieldError, type Result } from '../../kernel/index.js';
import { Claim } from '../../library/index.js';
import { dropNulls, strictOutput, type OutputSchema } from './output-schema.js';

const Answers = z.object({
  answers: z
    .array(
      z.object({
        text: z.string().trim().min(1).max(1_000).describe('What to send, as it stands'),
        claims: z.array(Claim).max(20).describe('What it rests on'),
        scriptId: z.string().max(160).optional().describe('The earlier answer it follows; null when written anew'),
      }),
    )
    .min(1)
    .max(6)
    .describe('Up to three ways to answer, each different'),
});
export type Answers = z.infer<typeof Answers>;

/** What a model must answer with when a customer said something. */
export const ANSWERS_OUTPUT: OutputSchema = strictOutput('customer_answers', Answers);

/** A model's reply as answers, or what is wrong with it, field by field. */
export function answersFrom(json: unknown): Result<Answers['answers'], readonly FieldError[]> {
  const parsed = Answers.safeParse(dropNulls(json));
  if (parsed.success) return ok(parsed.data.answers);
  return err(parsed.error.issues.map(({ path, message, code }) => ({ field: path.join('.'), message, code })));
}
