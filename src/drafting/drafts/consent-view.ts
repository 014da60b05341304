import { z } from 'zod';
import { TOUCHPOINT_IDS, type CaseStudy } from '../../library/index.js';
import { caseState, EVIDENCE_STATES, type GoingOut } from './evidence-state.js';

const day = (says: string, example: string) => z.string().nullable().describe(says).meta({ example });

export const ConsentView = z
  .object({
    state: z
      .enum(EVIDENCE_STATES)
      .describe('`live` when the case may be told at this touchpoint on that day')
      .meta({ example: 'live' }),
    grantedOn: day('The day it was given; null when there is none', '2026-05-02'),
    scope: z
      .array(z.enum(TOUCHPOINT_IDS))
      .describe('Touchpoints where the case may be told')
      .meta({ example: ['moments', 'group'] }),
    expires: day('Last day on which it may be told', '2027-05-01'),
    withdrawnOn: day('The day it was taken back', '2026-11-10'),
    proof: z.string().nullable().describe('Picture of the written consent').meta({ example: 'media/consent-wang.png' }),
  })
  .meta({ id: 'ConsentView' });
export type ConsentView = z.infer<typeof ConsentView>;

export const toConsentView = (told: CaseStudy, out: GoingOut): ConsentView => ({
  state: caseState(told, out),
  grantedOn: told.consent?.granted_on ?? null,
  scope: told.consent?.scope ?? [],
  expires: told.consent?.expires ?? null,
  withdrawnOn: told.consent?.withdrawn_on ?? null,
  proof: told.consent?.proof ?? null,
});
