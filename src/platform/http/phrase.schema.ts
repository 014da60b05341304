import { z } from 'zod';

/** What fills the blanks of words. */
export const PhraseParams = z.record(z.string(), z.union([z.string(), z.number()]));

/** One thing that is said, for whoever says it in another language. */
export const PhraseView = z
  .object({
    code: z.string().describe('Stable name of what is said').meta({ example: 'cut_characters' }),
    params: PhraseParams.describe('What fills the blanks of its words').meta({ example: { count: 12 } }),
  })
  .meta({ id: 'Phrase' });
