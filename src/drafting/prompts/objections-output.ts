import { z } from 'zod';
import { err, ok, type Result } from '../../kernel/index.js';
import { strictOutput, type OutputSchema } from './output-schema.js';

const Objections = z.object({
  objections: z
    .array(
      z.object({
        sentence: z.number().int().describe('Number of the sentence'),
        quote: z.string().describe('The words that nothing supports, exactly as they stand in that sentence'),
        why: z.string().describe('Why, in one Chinese sentence'),
      }),
    )
    .describe('Empty when everything claimed is supported'),
});
export type SaidObjection = z.infer<typeof Objections>['objections'][number];

/** What a second reader of claims must answer with. */
export const OBJECTIONS_OUTPUT: OutputSchema = strictOutput('claim_objections', Objections);

/** A reply as objections, or that it is none. */
export function objectionsFrom(json: unknown): Result<readonly SaidObjection[], string> {
  const parsed = Objections.safeParse(json);
  return parsed.success
    ? ok(parsed.data.objections)
    : err(parsed.error.issues.map(({ message }) => message).join('; '));
}
