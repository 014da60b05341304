import { fileURLToPath } from 'node:url';
import { seeded, type Day } from '../../../kernel/index.js';
import {
  Body,
  buildLibrary,
  CATEGORIES,
  type Goal,
  type Library,
  plainText,
  readFolder,
  readLibrary,
  textParts,
  TOUCHPOINT_IDS,
} from '../../../library/index.js';
import { buildContext, nothingUsed, type DraftContext } from '../../context/index.js';
import { readFrameworks } from '../../prompts/index.js';
import { bodyOf, newCollector } from './collector.js';
import { lacks, loadFrameworks, serves } from './framework.js';
import { goodsOf } from './goods.js';
import { answersTo, optionsIn } from './offered.js';
import { viewOf } from './view.js';
import { voiceMarks } from './voice.js';
import { writeFromTemplate } from './write-from-template.js';

const day = '2026-11-24' as Day;
const frameworks = loadFrameworks(readFrameworks());
const goals: readonly Goal[] = ['acquire', 'convert', 'repurchase', 'care'];
/** Each goal for every other segment, so that all are met and none is waited for. */
const halfOf = <T>(list: readonly T[], from: number): T[] => list.filter((_, index) => (index + from) % 2 === 0);

interface Piece {
  readonly id: string;
  readonly body: Body;
  readonly context: DraftContext;
}

/** Every framework that can be rendered from a brand, whether it would be the one taken or not. */
function renderings(library: Library): Piece[] {
  return TOUCHPOINT_IDS.flatMap((touchpoint) =>
    CATEGORIES.flatMap((category) =>
      goals.flatMap((goal) =>
        halfOf([...library.segments.keys()], goals.indexOf(goal)).flatMap((segment) => {
          const seed = `${touchpoint}${category}${goal}${segment}`;
          const brief = { touchpoint, goal, category, segment, words: '', day, variant: 0 };
          const context = buildContext(library, brief, nothingUsed, seeded(seed));
          if (!context.ok) return [];
          const view = viewOf(context.value, seeded(seed));
          return frameworks
            .filter((one) => serves(one, touchpoint, goal, category) && lacks(one, view, category).length === 0)
            .flatMap(({ id, render }) => {
              const collector = newCollector(voiceMarks(context.value.persona), seeded(`${seed}${id}`));
              render(viewOf(context.value, seeded(seed)), { collector });
              const body = Body.safeParse(bodyOf(touchpoint, collector));
              return body.success ? [{ id, body: body.data, context: context.value }] : [];
            });
        }),
      ),
    ),
  );
}

/** The library's own words may ask for anything. */
const ownWords = ({ context }: Piece): string[] => [
  ...context.scripts.flatMap(({ answers }) => answers.map(({ text }) => text.trim())),
  ...(context.hook === null ? [] : [context.hook.greeting.trim()]),
];

describe.each(['beauty', 'knowledge'])('every template, for %s,', (brand) => {
  let library: Library;
  let pieces: Piece[];
  beforeAll(async () => {
    const folder = fileURLToPath(new URL(`../../../../content-library/${brand}`, import.meta.url));
    library = buildLibrary(readLibrary((await readFolder(folder)).files).records, 1);
    pieces = renderings(library);
  });
  /** Texts without what they quote of records: those may say anything. */
  const withText = (fault: RegExp, of: readonly Piece[] = pieces): string[] =>
    of.flatMap(({ id, body }) =>
      textParts(body)
        .map(({ text }) => body.claims.reduce((left, { quote }) => left.replaceAll(quote, ''), text))
        .flatMap((text) => (fault.test(text) ? [`${id}: ${text}`] : [])),
    );

  it('has a reply for each answer that it offers', () => {
    const unanswered = pieces.flatMap((piece) => {
      const { id, body } = piece;
      if (body.touchpoint !== 'private_chat') return [];
      const own = ownWords(piece);
      const messages = [
        ...body.opening.map(({ text }) => text),
        ...body.followUps.map(({ message }) => message.text),
        ...body.replies.map(({ text }) => text),
      ].filter((text) => !own.some((words) => text.includes(words)));
      return messages
        .flatMap(optionsIn)
        .filter((option) => !body.replies.some(({ when }) => answersTo(when, option)))
        .map((option) => `${id}: ${option}`);
    });
    expect(new Set(pieces.map(({ id }) => id)).size).toBeGreaterThan(70);
    expect([...new Set(unanswered)]).toEqual([]);
  });

  it('follows up in order of hours, and sells nothing behind its farewell', () => {
    const chats = pieces.flatMap(({ id, body, context }) =>
      body.touchpoint === 'private_chat' ? [{ id, price: context.product?.price.amount, later: body.followUps }] : [],
    );
    for (const { id, later } of chats) {
      const hours = later.map(({ afterHours }) => afterHours);
      expect([id, hours]).toEqual([id, [...hours].sort((one, other) => one - other)]);
    }
    const proofs = chats.filter(({ id, price }) => id.startsWith('private_chat/proof-') && price !== undefined);
    const selling = proofs.map(({ later, price }) =>
      later.flatMap(({ message }, at) => (message.text.includes(`${String(price)} 元`) ? [later.length - 1 - at] : [])),
    );
    expect(selling.flat().length).toBeGreaterThan(0);
    expect(selling.flat()).not.toContain(0);
  });

  it('gives its titles and digests whole, and asks for no word in exchange for nothing', () => {
    const heads = pieces
      .filter(({ body }) => body.touchpoint === 'official_account' || body.touchpoint === 'public_note')
      .flatMap(({ id, body }) =>
        textParts(body).flatMap(({ part, text }) => (/^(?:title|digest)/u.test(part) ? [`${id}: ${text}`] : [])),
      );
    expect(heads.length).toBeGreaterThan(0);
    expect(heads.filter((head) => head.includes('…'))).toEqual([]);
    expect(withText(/回一个“到”字/u)).toEqual([]);
  });

  it('says beside the price of a set what is in it', () => {
    const told = pieces.flatMap(({ id, body, context }) =>
      context.offers
        .filter(({ kind }) => kind === 'bundle')
        .flatMap(({ price, terms }) =>
          textParts(body)
            .filter(({ text }) => text.includes(`${String(price?.amount)} 元一`))
            .map(({ text }) => [id, terms.slice(0, 1).every((term) => text.includes(term))] as const),
        ),
    );
    expect(told.filter(([, holds]) => !holds)).toEqual([]);
  });

  it('speaks of leftovers, labels and doctors only where there are such', () => {
    for (const [fault, fits] of [
      [/没用完|还剩|快见底|手上还有|剩得/u, 'isUsedUp'],
      [/有字的那一面|翻过来|拿在手里/u, 'isThing'],
      [/请去看医生/u, 'isForTheBody'],
    ] as const) {
      const others = pieces.filter((one) => !goodsOf(one.context.product, one.context.brand.industry)[fits]);
      const own = new Set(others.flatMap(ownWords));
      expect(withText(fault, others).filter((said) => ![...own].some((words) => said.includes(words)))).toEqual([]);
    }
  });

  it('teaches something where it is to teach', () => {
    for (const { id, body, context } of pieces.filter(({ context }) => context.category === 'expertise')) {
      if (body.touchpoint === 'persona_matrix') continue;
      const text = plainText(body);
      const advice = viewOf(context, seeded('x')).topic?.advice ?? [];
      const gives =
        body.claims.length > 0 ||
        advice.some((words) => text.includes(words)) ||
        context.scripts.some(({ answers }) => answers.some((one) => text.includes(one.text.trim().slice(0, 12)))) ||
        context.hook !== null;
      expect([id, gives]).toEqual([id, true]);
    }
  });

  it('waits for whoever was asked in as long as it promised, and asks after what it asks about', () => {
    for (const { id, body } of pieces) {
      if (body.touchpoint !== 'group') continue;
      const wait = Math.max(0, ...body.invitations.map(({ waitMinutes }) => waitMinutes));
      const next = body.turns[1]?.afterMinutes;
      if (next !== undefined) expect([id, next >= wait]).toEqual([id, true]);
      // 「一共三四条」 is said there, so that terms are not in the opening.
      if (id === 'group/product-window') expect([3, 4]).toContain(body.turns.length);
      // A question and an invitation follow the opening: whatever they are about has to stand in it.
      if (id === 'group/proof-told-in-turns' || id === 'group/life-guess')
        expect([id, (body.turns[0]?.text ?? '').length > 40]).toEqual([id, true]);
    }
  });

  it('tags nobody with what a segment is described by', () => {
    const words = new Set([...library.segments.values()].flatMap((segment) => segment.words));
    const products = [...library.products.values()].map((one) => JSON.stringify(one)).join('\n');
    const notes = pieces.flatMap(({ body }) => (body.touchpoint === 'public_note' ? [body] : []));
    const tags = new Set(notes.flatMap((note) => note.tags));
    expect(notes.every((note) => note.tags.length > 0)).toBe(true);
    expect([...tags].filter((tag) => words.has(tag) && !products.includes(tag))).toEqual([]);
  });

  it('opens nothing that is to sell by sending people away, and laughs at nobody', () => {
    expect(withText(/划走|划过去/u)).toEqual([]);
    const own = new Set(pieces.flatMap(ownWords));
    expect(withText(/😂|🤣/u).filter((said) => ![...own].some((words) => said.includes(words)))).toEqual([]);
  });

  it('answers what comes in a certain time of life only to those who live in it', () => {
    const answers = pieces.flatMap(({ context, body }) =>
      body.touchpoint === 'private_chat' && !JSON.stringify(context.segment).includes('孕')
        ? body.replies.map(({ when }) => when)
        : [],
    );
    expect(answers.filter((when) => /孕|哺乳/u.test(when))).toEqual([]);
  });

  it.each(['convert', 'repurchase'] as const)('names the product that is to be sold, to %s', (goal) => {
    const unnamed: string[] = [];
    for (const product of library.products.values())
      for (const touchpoint of TOUCHPOINT_IDS.filter((one) => one !== 'persona_matrix'))
        for (const category of ['product', 'expertise'] as const) {
          const segment = product.suits[0] ?? '';
          const brief = { touchpoint, goal, category, segment, words: '', day, variant: 0 } as const;
          const seed = `${product.id}${touchpoint}`;
          const context = buildContext(library, { ...brief, product: product.id }, nothingUsed, seeded(seed));
          if (!context.ok) continue;
          const draft = writeFromTemplate(frameworks, context.value, seed, []);
          if (draft.ok && !plainText(draft.value.body).includes(product.name))
            unnamed.push(`${draft.value.frameworkId}: ${product.name}`);
        }
    expect(unnamed).toEqual([]);
  });
});
