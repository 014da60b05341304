import { z } from 'zod';
import { CATEGORIES, GOALS, GROUP_STAGES, LADDER, OFFER_KINDS, TOUCHPOINT_IDS } from '../../library/index.js';
import { PhraseView } from '../../platform/http/index.js';
import { ConsentView } from '../drafts/consent-view.js';
import { SpeakerView } from '../drafts/speaker-view.js';
import { MissingView } from '../requests/draft-requests.schema.js';
import { WRITER_KINDS } from '../writers/writer.js';

const words = (says: string, example: string) => z.string().describe(says).meta({ example });
const maybe = (says: string, example: string) => z.string().nullable().describe(says).meta({ example });
const lines = (says: string, ...example: string[]) => z.array(z.string()).describe(says).meta({ example });
const why = z
  .string()
  .nullable()
  .describe('Why it was chosen, in Chinese')
  .meta({ example: '有据可查：检测报告 2026-03' });
const chosen = {
  why,
  phrases: z.array(PhraseView).optional().describe('The same by code; absent where there is no reason'),
};
const slugOf = (example: string) => words('Slug of the record', example);
const price = maybe('Price, with its unit', '¥199/瓶');

const FactPart = z
  .object({
    id: words('As product#fact', 'serum#f1'),
    claim: words('What may be claimed', '烟酰胺含量 5%'),
    evidence: words('What proves it', '检测报告 2026-03'),
    validUntil: maybe('Last day on which it may be claimed', '2027-03-31'),
    ...chosen,
  })
  .meta({ id: 'PreviewFact' });

const CasePart = z
  .object({
    slug: slugOf('wang'),
    alias: words('The only name it is told by', '王小姐'),
    before: maybe('How it was before', '换季脸颊一直起皮'),
    process: maybe('What was done', '早晚只用精华加面霜'),
    after: maybe('How it is now', '第四周敢素颜拍照了'),
    quote: maybe('The customer’s own words', '敢素颜拍照了'),
    consent: ConsentView.describe('What the customer allowed, judged for that touchpoint and day'),
    ...chosen,
  })
  .meta({ id: 'PreviewCase' });

export const PreviewContext = z
  .object({
    persona: SpeakerView.extend({ story: maybe('Their life, as far as it may be told', '做过八年配方师'), ...chosen })
      .meta({ id: 'PreviewSpeaker' })
      .describe('Who speaks, with texts of their voice'),
    segment: z
      .object({
        slug: slugOf('office-worker'),
        name: z.string().meta({ example: '一线城市上班族' }),
        who: maybe('Who they are', '整天对着空调和屏幕的上班族'),
        needs: lines('What they want', '早上五分钟出门'),
        pains: lines('What bothers them', '下午脸干得发紧'),
        words: lines('Words they use', '空调脸'),
      })
      .describe('WHO'),
    scene: z
      .object({
        id: z.string().meta({ example: 'lunch-break' }),
        name: z.string().meta({ example: '午休' }),
        from: words('It begins, HH:MM', '12:00'),
        to: words('It ends, HH:MM', '13:30'),
        note: maybe('What to know of it', '只看前两行'),
        ...chosen,
      })
      .nullable()
      .describe('When they look'),
    stage: z
      .object({
        slug: slugOf('newcomer'),
        name: z.string().meta({ example: '新人' }),
        tactic: maybe('How to treat them', '先帮上忙，两周内不提价格'),
        ...chosen,
      })
      .nullable()
      .describe('Where they stand'),
    product: z
      .object({
        slug: slugOf('serum'),
        name: z.string().meta({ example: '烟酰胺精华' }),
        ladder: z.enum(LADDER).describe('Its step on the ladder').meta({ example: 'hit' }),
        price,
        ...chosen,
      })
      .nullable()
      .describe('What is spoken of'),
    facts: z.array(FactPart).describe('What may be claimed of it'),
    scriptFacts: z.array(FactPart).describe('Facts that the answers below lean on'),
    offers: z
      .array(
        z.object({
          slug: slugOf('newcomer-serum'),
          name: maybe('As customers read it', '新人体验装'),
          kind: z.enum(OFFER_KINDS).describe('What sort of offer').meta({ example: 'trial' }),
          price,
          starts: words('From this moment', '2026-11-20T00:00+08:00'),
          ends: words('Until this moment', '2026-11-30T23:59+08:00'),
          terms: lines('Conditions', '每人限一份'),
          ...chosen,
        }),
      )
      .describe('Offers that may be named'),
    cases: z.array(CasePart).describe('Cases that may be told'),
    scriptCases: z.array(CasePart).describe('Cases that the answers below lean on'),
    materials: z
      .array(
        z.object({
          slug: slugOf('2026-11-18-kiln'),
          happenedOn: words('The day it happened', '2026-11-18'),
          where: maybe('Where', '工作室'),
          what: words('What happened', '烤箱坏了一半，我把盘子端去隔壁借了个火。'),
          feeling: maybe('How it felt', '有点狼狈'),
          keepPrivate: lines('Words that must not leave the house', '周太太'),
          useUntil: maybe('Last day on which it may be told', '2026-12-18'),
          ...chosen,
        }),
      )
      .describe('True things that would be told'),
    scripts: z
      .array(
        z.object({
          id: words('Which answer of which script', 'too-expensive#0'),
          objection: words('What customers hold against it', '太贵了'),
          text: words('What the persona has answered', '懂的，先看看用不用得上。'),
        }),
      )
      .describe('Answers the persona has given before'),
    exemplars: z
      .array(
        z.object({
          slug: slugOf('rainy-lunch'),
          text: words('The piece as it was', '下雨天的午休，只想说一件小事。'),
          ...chosen,
        }),
      )
      .describe('Pieces that worked'),
    lessons: z
      .array(
        z.object({
          id: words('Which lesson', 'lesson-moments-pushy'),
          instruction: words('What the writer is told', '写短：只留最要紧的一件事'),
          instructs: z
            .array(PhraseView)
            .describe('The same by code')
            .meta({ example: [{ code: 'too_long', params: {} }] }),
          ...chosen,
        }),
      )
      .describe('What reviewers send texts of this touchpoint back for'),
    topic: z
      .object({
        slug: slugOf('dry-season'),
        question: words('What people really ask', '换季脸干到起皮怎么办'),
        angles: lines('Ways to take it up', '先停掉什么'),
        ...chosen,
      })
      .nullable()
      .describe('The question it answers'),
    hook: z
      .object({
        source: words('Slug of the source', 'douyin'),
        name: words('What they came for', '换季小样'),
        greeting: words('How they are greeted', '你好，小样给你留着。'),
        ...chosen,
      })
      .nullable()
      .describe('What a welcome may refer to'),
    group: z
      .object({
        slug: slugOf('vip-1'),
        name: z.string().meta({ example: 'VIP 1 群' }),
        stage: z.enum(GROUP_STAGES).describe('How lively it is').meta({ example: 'active' }),
        kocs: z
          .array(
            z.object({
              alias: words('The only name this member is called by', '小满妈妈'),
              identity: maybe('Who they are to the others', '二胎职场妈妈'),
            }),
          )
          .describe('Members to be asked in'),
        ...chosen,
      })
      .nullable()
      .describe('The group it is for'),
    pictures: z
      .array(
        z.object({
          media: words('Slug of the picture', 'serum-still'),
          alt: words('What it shows', '精华瓶放在窗台'),
        }),
      )
      .describe('Pictures that may be shown that day'),
    words: z
      .object({
        mustSay: z
          .array(
            z.object({
              when: words('Where this is said', '提到优惠'),
              say: lines('One of these must stand there', '以页面为准'),
            }),
          )
          .describe('What must be said'),
        replacements: z
          .array(z.object({ from: words('Rather not', '祛痘'), to: words('Say this', '清爽') }))
          .describe('Words to put in place of others'),
      })
      .describe('The brand’s own words'),
    avoid: z
      .object({
        words: lines('Words never to be said', '宝子'),
        claims: lines('Words never to be said of this product', '美白'),
        texts: lines(
          'Beginnings of what was written last: the new text must not resemble them',
          '昨晚十点半，小周发来',
        ),
      })
      .describe('What is to be avoided'),
  })
  .meta({ id: 'PreviewContext' });
export type PreviewContext = z.infer<typeof PreviewContext>;

export const PreviewItem = z
  .object({
    ordinal: z.number().int().describe('Place in the request').meta({ example: 0 }),
    segment: words('WHO: slug of a segment', 'office-worker'),
    touchpoint: z.enum(TOUCHPOINT_IDS).describe('WHERE').meta({ example: 'moments' }),
    goal: z.enum(GOALS).describe('WHY').meta({ example: 'build_trust' }),
    category: z.enum(CATEGORIES).describe('What kind of content it would be').meta({ example: 'life' }),
    publishOn: words('The day it is meant for', '2026-11-24'),
    context: PreviewContext.nullable().describe('What it would be written from; null when something is missing'),
    missing: MissingView.nullable().describe('What the library lacks for it, and what to ask whom'),
    characters: z
      .number()
      .int()
      .nullable()
      .describe(
        'Characters of the prompt that would be sent; null when templates write. Of B of a pair without the words of A, which nobody knows yet',
      )
      .meta({ example: 4210 }),
    behindA: maybe(
      'B of a pair: what is asked behind A’s prompt and A’s own words; null for any other',
      '上面是这一对 A/B 里的 A。照着它写 B：只换“开头”……',
    ),
  })
  .meta({ id: 'DraftPreviewItem' });

export const DraftPreview = z
  .object({
    total: z.number().int().describe('Items that the request would have').meta({ example: 12 }),
    writer: z.enum(WRITER_KINDS).describe('Who would write').meta({ example: 'template' }),
    items: z.array(PreviewItem).describe('The first of them, at most 5'),
  })
  .meta({ id: 'DraftPreview' });
export type DraftPreview = z.infer<typeof DraftPreview>;
