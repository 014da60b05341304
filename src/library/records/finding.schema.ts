import { z } from 'zod';
import { PhraseView } from '../../platform/http/index.js';
import { KIND_IDS } from '../kinds/index.js';

export const RecordFindingView = z
  .object({
    kind: z.enum(KIND_IDS).describe('Kind of the record').meta({ example: 'product' }),
    id: z.string().describe('Slug of the record').meta({ example: 'serum' }),
    field: z.string().describe('Dotted path in the record').meta({ example: 'facts.0.claim' }),
    rule: z.string().describe('Id of the rule it breaks').meta({ example: 'absolute_term' }),
    severity: z
      .enum(['block', 'warn', 'info'])
      .describe('block: a draft that says so cannot be approved; warn: needs a look; info: tells')
      .meta({ example: 'block' }),
    span: z.string().describe('The words; empty where something is missing').meta({ example: '全网最好' }),
    message: z
      .string()
      .describe('What is to be said against it, in Chinese')
      .meta({ example: '「全网最好」是绝对化用语。' }),
    source: z.string().describe('The article of law or the rule it rests on').meta({ example: '广告法第九条第三项' }),
    suggestion: z.string().optional().describe('How to mend it').meta({ example: '说具体好在哪里' }),
    suggests: z.array(PhraseView).optional().describe('The suggestion by code, one thing to do each'),
  })
  .meta({ id: 'LibraryFinding' });
