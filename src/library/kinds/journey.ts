import { z } from 'zod';
import { WEEKDAYS } from '../vocabulary.js';
import { eventMatchSchema, eventReferences } from './event-match.js';
import { category, clockTime, duration, goal, line, offset, slug, touchpoint, uniqueIds, words } from './fields.js';
import { kindOf, type Reference } from './kind.js';
import { refer } from './references.js';

/** What starts a journey: something that happened, or a state that a customer is in. */
export const triggerSchema = z
  .union(
    [
      eventMatchSchema,
      z.strictObject({
        inactive_days: z.number().int().min(1).max(3_650).describe('Days without any activity').meta({ example: 30 }),
      }),
      z.strictObject({
        date: z
          .string()
          .regex(/^[a-z_]+(\.[a-z_]+)*$/, 'expected a date of the customer, such as customer.birthday')
          .describe('A date kept of the customer')
          .meta({ example: 'customer.birthday' }),
        offset: offset().optional().describe('From that date; -P1D is the day before'),
      }),
      z.strictObject({
        stage_overdue: slug()
          .describe('Slug of a stage that should have been entered by now')
          .meta({ example: 'first-order' }),
      }),
    ],
    'expected { event: … }, { inactive_days: 30 }, { date: customer.birthday, offset: -P1D } or { stage_overdue: … }',
  )
  .meta({ id: 'Trigger' });
export type Trigger = z.infer<typeof triggerSchema>;

const onSchema = z.union(
  [
    z.strictObject({
      day: z
        .number()
        .int()
        .min(0)
        .max(3_650)
        .describe('Local days from the anchor; its own day is 0')
        .meta({ example: 7 }),
      at: clockTime(),
    }),
    z.strictObject({
      weekday: z
        .enum([...WEEKDAYS, 'next-weekend', 'next-workday'])
        .describe('The next such day after the anchor')
        .meta({ example: 'next-weekend' }),
      at: clockTime(),
    }),
  ],
  'expected { day: 7, at: "12:15" } or { weekday: next-weekend, at: "10:30" }',
);

export const stepSchema = z
  .strictObject({
    id: slug().meta({ example: 'welcome' }),
    service: z
      .boolean()
      .optional()
      .describe('Caused by the customer: quiet hours and the daily cap do not hold it')
      .meta({ example: true }),
    anchor: z
      .union([z.literal('trigger'), eventMatchSchema], 'expected trigger or { event: … }')
      .optional()
      .describe('From what the time counts; absent: the trigger')
      .meta({ example: 'trigger' }),
    after: duration().optional().describe('Time from the anchor').meta({ example: 'PT10M' }),
    on: onSchema
      .optional()
      .describe('Instead of after: a day and an hour')
      .meta({ example: { day: 7, at: '12:15' } }),
    within: duration()
      .default('P1D')
      .describe('How late it may still go, counted from the due moment')
      .meta({ example: 'P1D' }),
    touchpoint: touchpoint(),
    goal: goal(),
    category: category(),
    brief: words(2_000).optional().describe('What this one is to say').meta({ example: '问问她用得顺不顺，别提下单' }),
    product: slug().optional().describe('Slug of the product it speaks of').meta({ example: 'serum' }),
    offer: slug().optional().describe('Slug of the offer it may name').meta({ example: 'newcomer-serum' }),
    case: slug().optional().describe('Slug of the case it tells').meta({ example: 'wang' }),
    topic: slug().optional().describe('Slug of the topic it takes up').meta({ example: 'dry-season' }),
  })
  .refine((step) => (step.after === undefined) !== (step.on === undefined), {
    path: ['after'],
    message: 'a step says when: either after: PT10M or on: { day: 7, at: "12:15" }',
  })
  .meta({ id: 'JourneyStep' });

export const journeySchema = z
  .strictObject({
    id: slug().meta({ example: 'newcomer' }),
    name: line(80).meta({ example: '新人两周' }),
    description: words(2_000)
      .optional()
      .describe('For colleagues: what it is for')
      .meta({ example: '加上好友之后的两周：先帮上忙，再谈产品。' }),
    persona: slug().optional().describe('Slug of who speaks').meta({ example: 'linxia' }),
    segment: slug().optional().describe('Slug of the only segment it is for').meta({ example: 'office-worker' }),
    trigger: triggerSchema.describe('What starts it'),
    exit: z.array(eventMatchSchema).max(50).default([]).describe('Any of these ends it'),
    steps: z
      .array(stepSchema)
      .min(1, 'a journey needs at least one step')
      .max(200)
      .superRefine(uniqueIds)
      .describe('What is sent, and when'),
  })
  .meta({ id: 'Journey' });
export type Journey = z.infer<typeof journeySchema>;

/** What a step of a journey or a slot of a programme is about. */
export const plannedReferences = (
  field: string,
  item: {
    product?: string | undefined;
    offer?: string | undefined;
    case?: string | undefined;
    topic?: string | undefined;
  },
): Reference[] => [
  ...refer(`${field}.product`, 'product', item.product),
  ...refer(`${field}.offer`, 'offer', item.offer),
  ...refer(`${field}.case`, 'case', item.case),
  ...refer(`${field}.topic`, 'topic', item.topic),
];

const triggerReferences = (trigger: Trigger): Reference[] => {
  if ('event' in trigger) return eventReferences('trigger', trigger);
  return 'stage_overdue' in trigger ? refer('trigger.stage_overdue', 'stage', trigger.stage_overdue) : [];
};

export const journey = kindOf<Journey>({
  id: 'journey',
  name: { zh: '旅程', en: 'Journey' },
  layout: { form: 'file', folder: 'journeys' },
  schema: journeySchema,
  title: (body) => body.name,
  references: (body) => [
    ...refer('persona', 'persona', body.persona),
    ...refer('segment', 'segment', body.segment),
    ...triggerReferences(body.trigger),
    ...body.exit.flatMap((match, index) => eventReferences(`exit.${index}`, match)),
    ...body.steps.flatMap((step, index) => [
      ...plannedReferences(`steps.${index}`, step),
      ...(typeof step.anchor === 'object' ? eventReferences(`steps.${index}.anchor`, step.anchor) : []),
    ]),
  ],
  searched: (body) => [body.name, body.description ?? '', ...body.steps.map((step) => step.brief ?? '')],
});
