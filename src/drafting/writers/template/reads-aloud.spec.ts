import { fileURLToPath } from 'node:url';
import { seeded, type Day } from '../../../kernel/index.js';
import {
  type Body,
  buildLibrary,
  CATEGORIES,
  type Category,
  type Library,
  readFolder,
  readLibrary,
  textParts,
  type TouchpointId,
  TOUCHPOINT_IDS,
} from '../../../library/index.js';
import { buildContext, nothingUsed } from '../../context/index.js';
import { readFrameworks } from '../../prompts/index.js';
import { bodyOf, newCollector } from './collector.js';
import { loadFrameworks, writeFromTemplate } from './index.js';
import { innerQuotes, tidy } from './tidy.js';
import { viewOf } from './view.js';
import { isOfOneThing, told } from './subject.js';

const day = '2026-11-24' as Day;
const frameworks = loadFrameworks(readFrameworks());
const SEEDS = ['a', 'b', 'c'];

function bodiesOf(
  library: Library,
  touchpoints: readonly TouchpointId[] = TOUCHPOINT_IDS,
  categories: readonly Category[] = CATEGORIES,
): { id: string; body: Body }[] {
  return touchpoints.flatMap((touchpoint) =>
    categories.flatMap((category) =>
      (['acquire', 'convert', 'repurchase', 'refer', 'care'] as const).flatMap((goal) =>
        [...library.personas.values()].flatMap((persona) =>
          SEEDS.flatMap((seed) => {
            const serves = persona.serves.length > 0 ? persona.serves : [...library.segments.keys()];
            const segment = serves[Math.floor(seeded(`${seed}${goal}`)() * serves.length)] ?? '';
            const brief = { touchpoint, goal, category, segment, persona: persona.id, words: '', day, variant: 0 };
            const context = buildContext(library, brief, nothingUsed, seeded(seed));
            if (!context.ok) return [];
            const draft = writeFromTemplate(frameworks, context.value, seed, []);
            return draft.ok ? [{ id: `${draft.value.frameworkId} ${goal} ${seed}`, body: draft.value.body }] : [];
          }),
        ),
      ),
    ),
  );
}

/** Sentences of a body that one reader reads one after the other. */
function sentencesOf(body: Body): string[] {
  const parts = textParts(body).filter(
    ({ part }) => !/^(?:replies|followUps|objections|outline)|subtitle$/u.test(part),
  );
  return parts.flatMap(({ text }) => text.split(/[。！？!?～\n]/u)).filter((words) => [...words].length >= 9);
}

const libraryOf = async (brand: string): Promise<Library> => {
  const folder = fileURLToPath(new URL(`../../../../content-library/${brand}`, import.meta.url));
  return buildLibrary(readLibrary((await readFolder(folder)).files).records, 1);
};

describe('a case whose quote quotes somebody', () => {
  it('is told with its claim, however the marks stand in the text', async () => {
    const library = await libraryOf('beauty');
    const quote = '我妈问“这瓶贵不贵”，我没敢说。';
    const cases = new Map([...library.cases].map(([id, one]) => [id, { ...one, quote }]));
    const bodies = bodiesOf({ ...library, cases }, ['moments', 'private_chat', 'live'], ['proof']);
    const telling = bodies.filter(({ body }) => textParts(body).some(({ text }) => text.includes('这瓶贵不贵')));
    expect(telling.length).toBeGreaterThan(5);
    expect(telling.some(({ body }) => JSON.stringify(body).includes('‘这瓶贵不贵’'))).toBe(true);
    for (const { id, body } of telling) {
      const claim = body.claims.find((one) => one.quote.includes('这瓶贵不贵'));
      expect([id, claim?.caseId]).toEqual([id, expect.any(String)]);
      expect([id, textParts(body).some(({ text }) => text.includes(claim?.quote ?? ''))]).toEqual([id, true]);
    }
  });
});

describe('what the library says with marks of its own', () => {
  it('asks once, with one mark', async () => {
    const library = await libraryOf('beauty');
    const topics = new Map(
      [...library.topics].map(([id, one]) => [id, { ...one, angles: one.angles.map((angle) => `${angle}？`) }]),
    );
    const bodies = bodiesOf({ ...library, topics }, ['live', 'channels_video', 'public_note'], ['expertise']);
    const texts = bodies.flatMap(({ id, body }) => textParts(body).map(({ text }) => [id, text]));
    expect(texts.some(([id]) => id?.includes('expertise-questions-first'))).toBe(true);
    expect(texts.filter(([, text]) => text?.includes('？？'))).toEqual([]);
  });

  it('says what was paid before beside terms that name a greater sum', async () => {
    const library = await libraryOf('beauty');
    const offers = new Map(
      [...library.offers].map(([id, one]) => [
        id,
        { ...one, price: { amount: 59, currency: 'CNY' as const }, was: { amount: 99, currency: 'CNY' as const } },
      ]),
    );
    const wasOf = (terms: string[]): (string | undefined)[] => {
      const told = new Map([...offers].map(([id, one]) => [id, { ...one, terms }]));
      return [...library.personas.values()].flatMap((persona) => {
        const brief = { touchpoint: 'moments', goal: 'convert', category: 'product', persona: persona.id } as const;
        const more = {
          segment: persona.serves[0] ?? [...library.segments.keys()][0] ?? '',
          words: '',
          day,
          variant: 0,
        };
        const context = buildContext({ ...library, offers: told }, { ...brief, ...more }, nothingUsed, seeded('s'));
        const offer = context.ok ? viewOf(context.value, seeded('s')).offer : null;
        return offer === null ? [] : [offer.was?.text];
      });
    };
    expect(wasOf(['满 199 元可用'])).toContain('平时 99 元');
    expect(wasOf(['平时 99 元的'])).not.toContain('平时 99 元');
  });
});

describe.each(['beauty', 'knowledge'])('what %s says without a model', (brand) => {
  let bodies: { id: string; body: Body }[] = [];
  beforeAll(async () => {
    bodies = bodiesOf(await libraryOf(brand));
  });
  const textsWith = (fault: RegExp) =>
    bodies.flatMap(({ id, body }) =>
      textParts(body).flatMap(({ text }) => (fault.test(text) ? [`${id}: ${text}`] : [])),
    );

  it('is much', () => expect(bodies.length).toBeGreaterThan(300));

  it('joins its parts as Chinese does', () => {
    expect(textsWith(/的的|了了|，，|。。|。，|，。|：：|？。|？？|、，|^[，。、]/mu)).toEqual([]);
    expect(textsWith(/“[^”]*“/u)).toEqual([]);
    expect(textsWith(/^[^：。！？；“”\n]{2,14}：[^：。！？；“”\n]{2,24}：/mu)).toEqual([]);
  });

  it('says no sentence twice to one reader', () => {
    const twice = bodies.flatMap(({ id, body }) => {
      const all = sentencesOf(body);
      return all.filter((words, index) => all.indexOf(words) < index).map((words) => `${id}: ${words}`);
    });
    expect(twice).toEqual([]);
  });

  it('sends along what it says it sends', () => {
    for (const { id, body } of bodies) {
      if (body.touchpoint !== 'private_chat') continue;
      const [first] = body.opening;
      if (first !== undefined && /这张图里|卡片发你了|小卡片来了/u.test(first.text))
        expect([id, first.attachments?.length]).toEqual([id, 1]);
    }
  });

  it('asks no one of many what only one can answer, and offers nothing where nothing was told', () => {
    const articles = bodies.flatMap(({ id, body }) => (body.touchpoint === 'official_account' ? [{ id, body }] : []));
    expect(articles.length).toBeGreaterThan(30);
    for (const { id, body } of articles) {
      const answered = body.sections.filter(({ heading }) => /^先把这句答了|^还有人说|^有人问/u.test(heading));
      for (const { text } of answered) expect([id, text]).toEqual([id, expect.not.stringMatching(/？/u)]);
      if (!id.includes('/product')) expect([id, body.nextStep]).toEqual([id, expect.not.stringMatching(/“要”|“续”/u)]);
      if (!id.includes('one-question')) expect([id, body.nextStep]).toEqual([id, expect.not.stringMatching(/第一节/u)]);
    }
  });
});

describe('joining words', () => {
  it('quotes within quotes, and has one colon in a sentence', () => {
    expect(innerQuotes('“发个图要被问三遍“拍这个有啥用””')).toBe('“发个图要被问三遍‘拍这个有啥用’”');
    expect(tidy('东西本身是这样：油脂用了三种：角鲨烷')).toBe('东西本身是这样，油脂用了三种：角鲨烷');
    expect(tidy('有人问：“多久：三天还是五天”')).toBe('有人问：“多久：三天还是五天”');
  });

  it('keeps the claim for words whose marks changed, in the words that stand there', () => {
    const claimsOf = (text: string, quote: string) => {
      const marks = { register: 'plain', self: '我', emoji: [], soft: '。', ha: '', catchphrases: [] } as const;
      const collected = newCollector(marks, seeded('s'));
      collected.parts.push({ kind: 'text', text: tidy(text) });
      collected.claims.push({ quote, caseId: 'xiaoran' });
      return bodyOf('moments', collected).claims;
    };
    const quote = '我妈问“这瓶贵不贵”，我没敢说。';
    expect(claimsOf(`她说：“${quote}”`, quote)).toEqual([
      { quote: '我妈问‘这瓶贵不贵’，我没敢说。', caseId: 'xiaoran' },
    ]);
    expect(claimsOf('油脂用了三种：角鲨烷：三成', '油脂用了三种：角鲨烷：三成')[0]?.quote).toBe(
      '油脂用了三种，角鲨烷：三成',
    );
    expect(claimsOf(`${quote}\n“${quote}”`, quote).map((claim) => claim.quote)).toEqual([
      quote,
      '我妈问‘这瓶贵不贵’，我没敢说。',
    ]);
    expect(claimsOf('说的是别的。', quote)).toEqual([]);
  });

  it('knows what speaks of one thing', () => {
    expect(isOfOneThing('底妆一到下午就起皮', '下午四点底妆起皮，是粉底的错还是脸的错？')).toBe(true);
    expect(isOfOneThing('买过一堆用不完的', '下午四点底妆起皮，是粉底的错还是脸的错？')).toBe(false);
  });

  it('leaves out of an answer what was asked back', () => {
    const answer = [
      '先别换。',
      '拿眼镜布把镜头转圈擦一擦，到门口亮的地方再拍一张。',
      '你手机是哪年买的？',
      '发我看看。',
    ];
    expect(told(answer)).toEqual(answer.slice(0, 2));
    expect(told(['你手机是哪年买的？', '发我看看。'])).toBeNull();
  });
});
