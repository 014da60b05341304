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

const most = (says: string, example: number) =>
  z
    .number()
    .int('expected a whole number')
    .min(0)
    .max(10_000)
    .optional()
    .describe(`${says}; no limit when absent`)
    .meta({ example });
const accountQuota = (day: number) =>
  z
    .strictObject({
      day: most('Most entries on a local day', day),
      week: most('Most entries from Monday to Sunday', day * 5),
      month: most('Most entries in a calendar month', day * 20),
    })
    .default({ day });
const audienceQuota = (day: number, month: number) =>
  z
    .strictObject({
      day: most('Most entries on a local day', day),
      month: most('Most entries in a calendar month', month),
    })
    .default({ day, month });

/** Share of a category in a week's items: product items ≤ max(1, floor(max × n)); a max of 0 allows none. */
export const mixSchema = z
  .partialRecord(
    z.enum(CATEGORIES),
    z.strictObject({
      min: z.number().min(0).max(1).optional().describe('Least share, 0 to 1').meta({ example: 0.1 }),
      max: z.number().min(0).max(1).optional().describe('Greatest share, 0 to 1').meta({ example: 0.3 }),
    }),
  )
  .meta({ id: 'Mix', example: { product: { max: 0.3 } } });
export type Mix = z.infer<typeof mixSchema>;

export const GROUP_STAGES = ['new', 'active', 'declining', 'dormant'] as const;

export const brandSchema = z
  .strictObject({
    id: z
      .literal('brand', 'the brand is one record; its id is always "brand"')
      .default('brand')
      .describe('There is one brand, and this is its id'),
    name: line(80).meta({ example: '南枝护肤' }),
    industry: z
      .enum(INDUSTRIES)
      .default('other')
      .describe('Also chooses the law texts are checked against')
      .meta({ example: 'beauty' }),
    time_zone: line(60)
      .refine(isTimeZone, 'expected an IANA time zone, such as Asia/Shanghai')
      .default('Asia/Shanghai')
      .describe('IANA time zone that days and hours are decided in')
      .meta({ example: 'Asia/Shanghai' }),
    locale: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'expected a language tag, such as zh-CN')
      .default('zh-CN')
      .describe('BCP 47 tag of the language texts are written in')
      .meta({ example: 'zh-CN' }),
    holidays: z
      .enum(['cn', 'none'])
      .default('cn')
      .describe('Whose public holidays and make-up workdays count')
      .meta({ example: 'cn' }),
    quiet_hours: z
      .strictObject({
        from: clockTime().describe('They begin, HH:MM').meta({ example: '22:00' }),
        to: clockTime().describe('They end, HH:MM').meta({ example: '08:00' }),
      })
      .default({ from: '22:00', to: '08:00' })
      .describe('Nothing is sent in these hours; they may pass midnight'),
    quotas: z
      .strictObject({
        account: z
          .strictObject({
            moments: accountQuota(4).describe('Posts to Moments'),
            private_chat: accountQuota(80).describe('Private chats begun'),
            group: accountQuota(3).describe('Scripts run in groups'),
            official_account: accountQuota(1).describe('Articles of the official account'),
            live: accountQuota(1).describe('Lives'),
            channels_video: accountQuota(2).describe('Videos on Channels'),
            public_note: accountQuota(2).describe('Notes in the public domain'),
            persona_matrix: accountQuota(1).describe('Changes of nickname, signature, avatar and cover'),
          })
          .prefault({})
          .describe('Per account and touchpoint'),
        customer: audienceQuota(1, 12).describe('What one customer may receive'),
        group: audienceQuota(2, 26).describe('What one group may receive'),
      })
      .prefault({})
      .describe('Most that may be planned; an account may have its own'),
    model: z
      .enum(['ip', 'brand', 'service'])
      .default('ip')
      .describe('What carries trust: a person, the brand, or service')
      .meta({ example: 'ip' }),
    mix: mixSchema.default({ product: { max: 0.3 } }).describe('Least and greatest share of each category in a week'),
    group_mix: z
      .partialRecord(z.enum(GROUP_STAGES), mixSchema)
      .default({ new: { product: { max: 0 } }, declining: { product: { max: 0.1 } } })
      .describe('Mix by the stage of a group')
      .meta({ example: { new: { product: { max: 0 } } } }),
    story: words(10_000)
      .optional()
      .describe('Where the brand comes from; writers draw on it')
      .meta({ example: '从一间六平米的小工作室开始，只做换季也不出错的护肤。' }),
    link_domains: z
      .array(
        z
          .string()
          .regex(
            /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/,
            'expected a domain in lower case without scheme or path, such as shop.example.com',
          )
          .max(253),
      )
      .max(200)
      .default([])
      .describe('Domains that addresses in texts may lead to, what is under them included; none named means any')
      .meta({ example: ['shop.example.com'] }),
    signature: line(200).optional().describe('The line it signs with').meta({ example: '慢一点，皮肤听得懂。' }),
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
