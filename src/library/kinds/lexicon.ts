import { z } from 'zod';
import { line, slug, words } from './fields.js';
import { kindOf } from './kind.js';

export const lexiconSchema = z
  .strictObject({
    id: slug().meta({ example: 'brand' }),
    name: line(60).optional(),
    must_say: z
      .array(z.strictObject({ when: line(100), say: z.array(line(100)).min(1).max(50), reason: words(300) }))
      .max(500)
      .default([])
      .describe('A text that has `when` must have one of `say`'),
    never_say: z
      .array(z.strictObject({ term: line(100), reason: words(300) }))
      .max(2_000)
      .default([]),
    replacements: z
      .array(z.strictObject({ from: line(100), to: line(100), reason: words(300).optional() }))
      .max(2_000)
      .default([]),
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
