import type { CaseStudy, Material, Persona, Product } from '../../../library/index.js';
import { SELLS_WHAT_IS_NAMED, type CitedFact, type DraftContext } from '../../context/index.js';
import { cited, ended, opening, sentences, type Cited } from './cited.js';
import { answersOf, type Answered } from './answers.js';
import { goodsOf } from './goods.js';
import { offerView, priceText } from './offer-view.js';
import { firstOfOneThing, isOfOneThing, told as toldOf } from './subject.js';
import { shuffled } from './shuffled.js';
import { tagsOf } from './tags.js';

/** Characters that WeChat's signature takes. */
const SIGNATURE = 30;
/** A message that is read to the end. */
const MESSAGE = 105;

/** What frameworks may use, each with its record; what the context lacks is null or an empty list. */
export function viewOf(context: DraftContext, random: () => number) {
  const { persona, segment, product, topic } = context;
  const one = <T>(list: readonly T[]): T | null => list[Math.floor(random() * list.length)] ?? null;
  const pains = shuffled(segment.pains, random).map(ownSide);
  const needs = shuffled(segment.needs, random).map(ownSide);
  const angles = shuffled(topic?.angles ?? [], random);
  const advice = angles.filter(isAdvice);
  const answers = answersOf(context, random);
  const questions = angles.filter((angle) => QUESTION.test(angle)).map(asked);
  const about = topic === null ? '' : [topic.question, ...topic.angles].join('\n');
  const lessons = answers.teaching.flatMap(lessonOf);
  const spoken = answers.teaching.slice(0, 2).flatMap(({ answer }) => answer.claims.map(({ factId }) => factId));
  const facts = substanceFirst(context.facts, spoken).map(factView);
  const told = context.cases[0];
  const material = context.materials[0];
  const sells = SELLS_WHAT_IS_NAMED.has(context.goal);
  const tip = advice[0] ?? null;
  const brand = context.brand.name.split(/[·|｜]/u)[0]?.trim() ?? context.brand.name;
  const shown = product === null ? null : productView(product, pains);
  const koc = context.koc.find((member) => member.alias === told?.alias) ?? one(context.koc) ?? undefined;
  return {
    name: persona.name,
    me: persona.voice.self === '我' ? persona.name : persona.voice.self,
    role: persona.role ?? '',
    brand,
    goal: { [context.goal]: true, ...others(context) },
    pain: pains[0] ?? null,
    pain2: pains[1] ?? null,
    pains: pains.slice(0, 3),
    need: needs[0] ?? null,
    needs: needs.slice(0, 3),
    word: one(segment.words),
    tags: tagsOf(topic, product, { ...context.brand, brand, persona: persona.name }),
    value: one(persona.values),
    // What a persona says anyway; its values may promise something that no record backs.
    motto: one(persona.voice.catchphrases.filter((words) => [...words].length <= SIGNATURE)),
    catchphrase: one(persona.voice.catchphrases.filter((phrase) => [...phrase].length >= 3)),
    product: shown,
    /** What a lesson names beside what it teaches, where it is to sell. */
    sold: sells && context.category === 'expertise' && product !== null && facts.length > 0 ? shown : null,
    goods: goodsOf(product, context.brand.industry),
    facts,
    fact: facts[0] ?? null,
    fact2: facts[1] ?? null,
    fact3: facts[2] ?? null,
    test: facts.find((fact) => fact.kind === 'test' || fact.kind === 'award') ?? null,
    offer: context.offers[0] === undefined ? null : offerView(context.offers[0], product),
    case:
      told === undefined
        ? null
        : {
            ...caseView(told, persona),
            // What other people of the segment worry about may be nothing of this one's.
            pain: pains.find((pain) => isOfOneThing(pain, told.before ?? '')) ?? null,
            /** What it was told of, where something is to be sold. */
            bought: sells && told.product === product?.id ? shown : null,
          },
    material: material === undefined ? null : materialView(material, persona),
    topic:
      topic === null
        ? null
        : {
            question: `${asked(topic.question)}？`,
            asks: asked(topic.question),
            angles,
            advice,
            tip,
            tip2: advice[1] ?? null,
            tip3: advice[2] ?? null,
            questions,
            ask: questions.find((angle) => OF_THE_READER.test(angle)) ?? null,
            pain: pains.find((pain) => isOfOneThing(pain, about)) ?? null,
            fact: facts.find((fact) => isOfOneThing(fact.text, about)) ?? null,
            /** One thing to use today: an angle that answers, else an answer or a fact about the same. */
            give:
              (tip === null ? null : { text: tip, claims: [] }) ??
              lessons.find(({ says, answer }) => isOfOneThing(`${says}\n${answer.text}`, about))?.answer ??
              null,
          },
    qa: answers.teaching[0] ?? null,
    qa2: answers.teaching[1] ?? null,
    lesson: lessons[0] ?? null,
    lesson2: lessons[1] ?? null,
    replies: answers.replies,
    hook: context.hook === null ? null : hookView(context.hook),
    koc: koc === undefined ? null : { alias: koc.alias, isTold: koc.alias === told?.alias },
    isLife: context.category === 'life',
    group:
      context.groupRecord === null
        ? null
        : {
            isNew: context.groupRecord.stage === 'new',
            isQuiet: context.groupRecord.stage === 'declining' || context.groupRecord.stage === 'dormant',
          },
  };
}
export type View = ReturnType<typeof viewOf>;

/** Every goal by name, so that a framework may ask for any of them. */
function others(context: DraftContext): Record<string, boolean> {
  const goals = ['acquire', 'build_trust', 'activate', 'convert', 'repurchase', 'refer', 'reactivate', 'care'];
  return Object.fromEntries(goals.map((goal) => [goal, goal === context.goal]));
}

/** An angle that answers, rather than one that only names what to talk about. */
const QUESTION = /怎么|什么|哪|几|吗|能不能|多少|如何|要不要|是不是|该不该/u;
const ANSWERS = /[，、]|先|别|不|只|要|写|放|拍|点|等|关|念|说|留|擦|换|比/u;
/** One that only the reader can answer: 上妆前等几分钟. What others ask why, how and which about is for the writer to know. */
const OF_THE_READER = /^(?!.*(?:为什么|怎么|能不能|该|要不要|哪|什么|先|才)).*(?:几|多久|多少|有没有)/u;
const isAdvice = (angle: string): boolean => !QUESTION.test(angle) && ANSWERS.test(angle);

/** A topic's question without its mark, to stand inside a sentence. */
const asked = (question: string): string => question.replace(/[？?。]+$/u, '');

/** Segments are described from outside; in a post these words stand for the reader. */
const ownSide = (words: string): string => words.replace(/[她他](?!们)/gu, '自己');

/** What of an answer teaches without asking back, with the claims that are left in it. */
function lessonOf({ answer, ...asked }: Answered): Answered[] {
  const lines = answer.text.split('\n').map((line) => sentences(line));
  const kept = toldOf(lines.flat());
  if (kept === null) return [];
  const text = lines
    .map((line) => line.filter((sentence) => kept.includes(sentence)).join(''))
    .filter(Boolean)
    .join('\n');
  return [{ ...asked, answer: { text, claims: answer.claims.filter(({ quote }) => text.includes(quote)) } }];
}

/** Rules of a sale say little about the thing: they follow what it is and what was measured. */
const RULE_OF_SALE = /限购|退|抵|延|另收|卸不掉|开封|停诊|取消|改期|价/u;
/** What an answer beside them says already comes after what none says. */
const substanceFirst = (facts: readonly CitedFact[], spoken: readonly (string | undefined)[]): CitedFact[] => {
  const rank = ({ id, fact }: CitedFact) => (RULE_OF_SALE.test(fact.claim) ? 2 : 0) + (spoken.includes(id) ? 1 : 0);
  return [...facts].sort((left, right) => rank(left) - rank(right));
};

export const factView = (given: CitedFact): Cited & { kind: string } => ({
  ...cited(given.fact.claim, 'factId', given.id),
  kind: given.fact.kind,
});

const saidOf = ({ name, description = '', facts }: Product): string =>
  [name, description, ...facts.map(({ claim }) => claim)].join('\n');

/** As long as a name may be in a title of twenty characters. */
const IN_A_TITLE = 12;
const productView = (product: Product, pains: readonly string[]) => ({
  name: product.name,
  /** A worry that the product has to do with: 被推销 is none that a cream answers. */
  pain: firstOfOneThing(pains, saidOf(product)),
  inTitle: [...product.name].length <= IN_A_TITLE ? product.name : null,
  price: priceText(product.price),
});

/** A greeting that says something is in it, or has been sent along. */
const ENCLOSED = /[图卡单片表页》]\S{0,6}(?:发你|在这|来了|给你)|在(?:下面|这儿|这里)|发你了|下面(?:这|那)?[张份]/u;

const hookView = ({ name, greeting, gives }: NonNullable<DraftContext['hook']>) => ({
  name,
  greeting: greeting.trim(),
  /** What has to come with the greeting for it to be true. */
  encloses: ENCLOSED.test(greeting) ? gives : null,
});

/** A persona tells of itself in its own word: 老秦 says 我. */
const inOwnWords = (text: string, persona: Persona): string => text.trim().replaceAll(persona.name, persona.voice.self);

function caseView(told: CaseStudy, persona: Persona) {
  const claim = (text: string): Cited => cited(text, 'caseId', told.id);
  const part = (text: string | undefined, limit?: number): Cited | null => {
    if (text === undefined) return null;
    const flat = sentences(inOwnWords(text, persona)).join('');
    return claim(limit === undefined ? flat : opening(flat, limit));
  };
  const steps = sentences(inOwnWords(told.process ?? '', persona)).map(claim);
  return {
    alias: told.alias,
    before: part(told.before),
    beforeShort: part(told.before, 60),
    process: part(told.process),
    processShort: part(told.process, 70),
    turn: steps.at(-1) ?? null,
    after: part(told.after),
    afterShort: part(told.after, 70),
    quote: told.quote === undefined ? null : claim(told.quote.trim()),
    measure:
      told.measures[0] === undefined
        ? null
        : claim(`${told.measures[0].name} ${told.measures[0].value} ${told.measures[0].unit ?? ''}`.trim()),
    measures: told.measures.map((measure) => claim(`${measure.name} ${measure.value} ${measure.unit ?? ''}`.trim())),
  };
}

/**
 * A private word that follows another word stands beside it (“妹妹小苒”) and can go; one that opens a clause takes the
 * clause with it, for the rest would hang in the air.
 */
export function withoutWords(line: string, words: readonly string[]): string {
  const clauses = line.match(/[^，。！？；：]+[，。！？；：]*[”」』）]*/gu) ?? [];
  return clauses
    .map((clause) =>
      words.reduce((left, word) => {
        const at = left.indexOf(word);
        if (at < 0) return left;
        return at > 0 && /\p{Script=Han}/u.test(left[at - 1] ?? '') ? left.replaceAll(word, '') : '';
      }, clause),
    )
    .join('');
}

const TURNS = /后来|结果|最后|原来|才(?:发现|知道|晓得|想起)|没想到|谁知|[他她]说|回了|问[我他她]?[，：]|笑了/u;

const headOf = (line: string): string => (sentences(line)[0] ?? '').replace(/[。！？!?…～]+[”」』）]*$/u, '');

function materialView(material: Material, persona: Persona) {
  const claim = (text: string): Cited => cited(text, 'materialId', material.id);
  const isPrivate = (text: string): boolean => material.keep_private.some((word) => text.includes(word));
  const lines = inOwnWords(material.what, persona)
    .split('\n')
    .map((line) => withoutWords(line, material.keep_private))
    .filter((line) => line.length > 0);
  const all = lines.join('');
  const short = opening(all, MESSAGE);
  const rest = all.slice(short.length);
  const feeling = inOwnWords(material.feeling ?? '', persona);
  return {
    lines: lines.map(claim),
    first: lines[0] === undefined ? null : claim(lines[0]),
    /** The first sentence of the beginning and of the end, to name the whole by. */
    lead: headOf(lines[0] ?? ''),
    end: lines.length < 2 ? '' : headOf(lines.at(-1) ?? ''),
    others: lines.slice(1).map(claim),
    last: lines.length < 2 ? null : claim(lines.at(-1) ?? ''),
    /** The end, where it is one that could be guessed at: something came of it, or somebody spoke. */
    turn: lines.length > 1 && TURNS.test(lines.at(-1) ?? '') ? claim(lines.at(-1) ?? '') : null,
    middle: lines.slice(1, -1).map(claim),
    whole: all === '' ? null : claim(all),
    short: short === '' ? null : claim(short),
    rest: rest.trim() === '' ? null : claim(opening(rest, MESSAGE + 20)),
    feeling: feeling === '' || isPrivate(feeling) ? null : claim(ended(feeling)),
    where: material.where === undefined || isPrivate(material.where) ? null : material.where,
  };
}
