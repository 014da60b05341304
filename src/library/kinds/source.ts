import { z } from 'zod';
import { line, slug, uniqueIds, words } from './fields.js';
import { kindOf } from './kind.js';

export const sourceSchema = z
  .strictObject({
    id: slug().meta({ example: 'xhs' }),
    name: line(60).meta({ example: '小红书笔记' }),
    kind: z
      .enum(['public', 'referral', 'offline'])
      .describe('Public platform, somebody’s word, or met in person')
      .meta({ example: 'public' }),
    hooks: z
      .array(
        z.strictObject({
          id: slug().meta({ example: 'list' }),
          name: line(60).meta({ example: '换季清单' }),
          kind: z
            .enum(['content', 'money'])
            .default('content')
            .describe('Something worth reading, or something worth money')
            .meta({ example: 'content' }),
          gives: words(500).optional().describe('What they get').meta({ example: '一份换季护肤清单，PDF' }),
          greeting: words(2_000)
            .optional()
            .describe('First words to those who came for it')
            .meta({ example: '你是在小红书领的换季清单对吧？先把它发你。' }),
        }),
      )
      .max(100)
      .superRefine(uniqueIds)
      .default([])
      .describe('What people came for'),
  })
  .meta({ id: 'Source' });
export type Source = z.infer<typeof sourceSchema>;

export const source = kindOf<Source>({
  id: 'source',
  name: { zh: '来源', en: 'Source' },
  layout: { form: 'list', path: 'sources.yaml', key: 'sources' },
  schema: sourceSchema,
  title: (body) => body.name,
  references: () => [],
  searched: (body) => [body.name, ...body.hooks.flatMap((hook) => [hook.name, hook.gives ?? '', hook.greeting ?? ''])],
});
