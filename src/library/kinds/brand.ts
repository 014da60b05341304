import { z } from 'zod';
import { CATEGORIES, INDUSTRIES } from '../vocabulary.js';
import { clockTime, line, words } from './fields.js';
import { kindOf } from './kind.js';

const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

const most = () => z.number().int('expected a whole number').min(0).max(10_000).optional();
const accountQuota = z.strictObject({ day: most(), week: most(), month: most() });
const audienceQuota = z.strictObject({ day: most(), month: most() });

/** Share of a category in a week's items: product items ≤ max(1, floor(max × n)); a max of 0 allows none. */
export const mixSchema = z
  .partialRecord(
    z.enum(CATEGORIES),
    z.strictObject({ min: z.number().min(0).max(1).optional(), max: z.number().min(0).max(1).optional() }),
  )
  .meta({ id: 'Mix', example: { product: { max: 0.3 } } });
export type Mix = z.infer<typeof mixSchema>;

export const GROUP_STAGES = ['new', 'active', 'declining', 'dormant'] as const;

export const brandSchema = z
  .strictObject({
    id: z.literal('brand', 'the brand is one record; its id is always "brand"').default('brand'),
    name: line(80).meta({ example: '南枝护肤' }),
    industry: z
      .enum(INDUSTRIES)
      .default('other')
      .describe('Also chooses the law texts are checked against')
      .meta({ example: 'beauty' }),
    time_zone: line(60)
      .refine(isTimeZone, 'expected an IANA time zone, such as Asia/Shanghai')
      .default('Asia/Shanghai')
      .meta({ example: 'Asia/Shanghai' }),
    locale: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'expected a language tag, such as zh-CN')
      .default('zh-CN')
      .meta({ example: 'zh-CN' }),
    holidays: z
      .enum(['cn', 'none'])
      .default('cn')
      .describe('Whose public holidays and make-up workdays count')
      .meta({ example: 'cn' }),
    quiet_hours: z
      .strictObject({ from: clockTime(), to: clockTime() })
      .default({ from: '22:00', to: '08:00' })
      .describe('Nothing is sent in these hours; they may pass midnight'),
    quotas: z
      .strictObject({
        account: z
          .strictObject({
            moments: accountQuota.default({ day: 4 }),
            private_chat: accountQuota.default({ day: 80 }),
            group: accountQuota.default({ day: 3 }),
          })
          .prefault({})
          .describe('Per account and touchpoint'),
        customer: audienceQuota.default({ day: 1, month: 12 }).describe('What one customer may receive'),
        group: audienceQuota.default({ day: 2, month: 26 }).describe('What one group may receive'),
      })
      .prefault({}),
    model: z
      .enum(['ip', 'brand', 'service'])
      .default('ip')
      .describe('What carries trust: a person, the brand, or service')
      .meta({ example: 'ip' }),
    mix: mixSchema.default({ product: { max: 0.3 } }),
    group_mix: z
      .partialRecord(z.enum(GROUP_STAGES), mixSchema)
      .default({ new: { product: { max: 0 } }, declining: { product: { max: 0.1 } } })
      .describe('Mix by the stage of a group'),
    story: words(10_000).optional(),
    signature: line(200).optional(),
  })
  .meta({ id: 'Brand' });
export type Brand = z.infer<typeof brandSchema>;

export const brand = kindOf<Brand>({
  id: 'brand',
  name: { zh: '品牌', en: 'Brand' },
  layout: { form: 'singleton', path: 'library.yaml' },
  schema: brandSchema,
  title: (body) => body.name,
  references: () => [],
  searched: (body) => [body.name, body.story ?? '', body.signature ?? ''],
});
