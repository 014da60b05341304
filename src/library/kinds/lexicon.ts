import { z } from 'zod';
import { line, slug, words } from './fields.js';
import { kindOf } from './kind.js';

export const lexiconSchema = z
  .strictObject({
    id: slug().meta({ example: 'brand' }),
    name: line(60).optional().describe('For colleagues').meta({ example: '品牌词库' }),
    must_say: z
      .array(
        z.strictObject({
          when: line(100).describe('A text that has these words').meta({ example: '早鸟价' }),
          say: z
            .array(line(100))
            .min(1)
            .max(50)
            .describe('must have one of these')
            .meta({ example: ['截止', '名额'] }),
          reason: words(300).describe('Why; shown to writers').meta({ example: '优惠必须写明期限' }),
        }),
      )
      .max(500)
      .default([])
      .describe('A text that has `when` must have one of `say`'),
    never_say: z
      .array(
        z.strictObject({
          term: line(100).describe('Words that stop a text').meta({ example: '根治' }),
          reason: words(300).describe('Why; shown to writers').meta({ example: '化妆品不得宣称医疗作用' }),
        }),
      )
      .max(2_000)
      .default([])
      .describe('Words that no text may have'),
    replacements: z
      .array(
        z.strictObject({
          from: line(100).describe('Words better not used').meta({ example: '亲' }),
          to: line(100).describe('What to say instead').meta({ example: '你' }),
          reason: words(300).optional().describe('Why; shown to writers').meta({ example: '像客服，不像朋友' }),
        }),
      )
      .max(2_000)
      .default([])
      .describe('Words with a better one in their place; suggested, not enforced'),
  })
  .meta({ id: 'Lexicon' });
export type Lexicon = z.infer<typeof lexiconSchema>;

export const lexicon = kindOf<Lexicon>({
  id: 'lexicon',
  name: { zh: '词库', en: 'Lexicon' },
  layout: { form: 'file', folder: 'lexicon' },
  schema: lexiconSchema,
  title: (body) => body.name ?? body.id,
  references: () => [],
  searched: (body) => [
    body.name ?? '',
    ...body.must_say.flatMap((rule) => [rule.when, ...rule.say]),
    ...body.never_say.map((rule) => rule.term),
    ...body.replacements.flatMap((rule) => [rule.from, rule.to]),
  ],
});
