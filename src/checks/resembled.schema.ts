import { z } from 'zod';

/** The text that a finding says another one is too like. */
export const ResembledView = z
  .object({
    draftId: z.string().describe('Id of the other draft').meta({ example: '0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b11' }),
    entryId: z
      .string()
      .nullable()
      .describe('Id of the entry of the calendar that shows it; null when it is on no day')
      .meta({ example: '0197a3f2-7c1e-7b8e-9a51-2f6d1c0e4b12' }),
    on: z.string().nullable().describe('The local day on which it is or was seen').meta({ example: '2026-11-20' }),
    similarity: z.number().min(0).max(1).describe('How alike they are made, 0 to 1').meta({ example: 0.72 }),
  })
  .meta({ id: 'ResembledText' });
