import { z } from 'zod';
import { line, lines, slug, slugs, words } from './fields.js';
import { kindOf } from './kind.js';
import { refer, referAll, referFact } from './references.js';

const factReference = () =>
  z
    .string()
    .max(170)
    .regex(/^[a-z0-9-]+(#[a-z0-9-]+)?$/, 'expected the id of a fact, such as f1, or product#fact, such as serum#f1')
    .meta({ example: 'serum#f1' });

export const scriptSchema = z
  .strictObject({
    id: slug().meta({ example: 'too-expensive' }),
    objection: line(200).describe('What the customer holds against it').meta({ example: '太贵了' }),
    says: lines(200)
      .describe('How people put it')
      .meta({ example: ['有点贵', '能便宜吗'] }),
    stages: slugs()
      .describe('Slugs of stages in which it comes up; none named means any')
      .meta({ example: ['newcomer'] }),
    product: slug().optional().describe('Slug of the product it is about').meta({ example: 'serum' }),
    answers: z
      .array(
        z.strictObject({
          persona: slug().optional().describe('Whose words these are; absent: anyone’s').meta({ example: 'linxia' }),
          text: words(4_000).describe('The answer').meta({ example: '懂的，先看看用不用得上，不合适我也会直说。' }),
          facts: z.array(factReference()).max(50).default([]).describe('Facts of the product that the answer rests on'),
          cases: slugs(50)
            .describe('Slugs of cases it tells')
            .meta({ example: ['wang'] }),
        }),
      )
      .min(1, 'a script needs at least one answer')
      .max(50)
      .describe('Ways to answer, best first'),
    avoid: lines(300)
      .describe('What not to say')
      .meta({ example: ['一分钱一分货'] }),
  })
  .refine(
    (script) => script.product !== undefined || script.answers.every((a) => a.facts.every((f) => f.includes('#'))),
    {
      path: ['product'],
      message: 'name the product whose facts the answers use, or write the facts as product#fact',
    },
  )
  .meta({ id: 'Script' });
export type Script = z.infer<typeof scriptSchema>;

export const script = kindOf<Script>({
  id: 'script',
  name: { zh: '话术', en: 'Script' },
  layout: { form: 'file', folder: 'scripts' },
  schema: scriptSchema,
  title: (body) => body.objection,
  references: (body) => [
    ...referAll('stages', 'stage', body.stages),
    ...refer('product', 'product', body.product),
    ...body.answers.flatMap((answer, index) => [
      ...refer(`answers.${index}.persona`, 'persona', answer.persona),
      ...answer.facts.flatMap((fact, at) => referFact(`answers.${index}.facts.${at}`, fact, body.product)),
      ...referAll(`answers.${index}.cases`, 'case', answer.cases),
    ]),
  ],
  searched: (body) => [body.objection, ...body.says, ...body.answers.map((answer) => answer.text)],
});
