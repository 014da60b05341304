import { z } from 'zod';
import { CheckReport } from '../../checks/index.js';
import { Body } from '../../library/index.js';
import { AiLabelView } from '../authorship/made.schema.js';

export const DraftCheckRequest = z.strictObject({ body: Body }).meta({ id: 'DraftCheckRequest' });

export const DraftCheckView = CheckReport.extend({
  label: AiLabelView.extend({
    part: z
      .string()
      .nullable()
      .describe('Dotted path of the text at whose end it stands; null where nothing is appended')
      .meta({ example: 'text' }),
  })
    .meta({ id: 'AiLabelPlace' })
    .nullable()
    .describe('The label these words would carry by the workspace’s policy, counted in the findings; null: none'),
}).meta({ id: 'DraftCheckReport' });
export type DraftCheckView = z.infer<typeof DraftCheckView>;
