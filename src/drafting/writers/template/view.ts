import { SELLS_WHAT_IS_NAMED, type DraftContext } from '../../context/index.js';
import { answersOf, lessonOf } from './answers.js';
import { caseView } from './case-view.js';
import { goodsOf } from './goods.js';
import { materialView } from './material-view.js';
import { offerView } from './offer-view.js';
import { factViews, productView } from './product-view.js';
import { shuffled } from './shuffled.js';
import { isOfOneThing } from './subject.js';
import { tagsOf } from './tags.js';
import { topicView } from './topic-view.js';

/** Characters that WeChat's signature takes. */
const SIGNATURE = 30;

/** What frameworks may use, each with its record; what the context lacks is null or an empty list. */
export function viewOf(context: DraftContext, random: () => number) {
  const { persona, segment, product, topic } = context;
  const one = <T>(list: readonly T[]): T | null => list[Math.floor(random() * list.length)] ?? null;
  const pains = shuffled(segment.pains, random).map(ownSide);
  const needs = shuffled(segment.needs, random).map(ownSide);
  const angles = shuffled(topic?.angles ?? [], random);
  const answers = answersOf(context, random);
  const lessons = answers.teaching.flatMap(lessonOf);
  const spoken = answers.teaching.slice(0, 2).flatMap(({ answer }) => answer.claims.map(({ factId }) => factId));
  const facts = factViews(context.facts, spoken);
  const told = context.cases[0];
  const material = context.materials[0];
  const sells = SELLS_WHAT_IS_NAMED.has(context.goal);
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
    topic: topicView(topic, angles, { pains, facts, lessons }),
    qa: answers.teaching[0] ?? null,
    qa2: answers.teaching[1] ?? null,
    lesson: lessons[0] ?? null,
    lesson2: lessons[1] ?? null,
    replies: answers.replies,
    hook: context.hook === null ? null : hookView(context.hook),
    koc: koc === undefined ? null : { alias: koc.alias, isTold: koc.alias === told?.alias },
    isLife: context.category === 'life',
    group: context.groupRecord === null ? null : groupView(context.groupRecord),
  };
}

/** Every goal by name, so that a framework may ask for any of them. */
function others(context: DraftContext): Record<string, boolean> {
  const goals = ['acquire', 'build_trust', 'activate', 'convert', 'repurchase', 'refer', 'reactivate', 'care'];
  return Object.fromEntries(goals.map((goal) => [goal, goal === context.goal]));
}

/** Segments are described from outside; in a post these words stand for the reader. */
const ownSide = (words: string): string => words.replace(/[她他](?!们)/gu, '自己');

/** A greeting that says something is in it, or has been sent along. */
const ENCLOSED = /[图卡单片表页》]\S{0,6}(?:发你|在这|来了|给你)|在(?:下面|这儿|这里)|发你了|下面(?:这|那)?[张份]/u;

const hookView = ({ name, greeting, gives }: NonNullable<DraftContext['hook']>) => ({
  name,
  greeting: greeting.trim(),
  /** What has to come with the greeting for it to be true. */
  encloses: ENCLOSED.test(greeting) ? gives : null,
});

const groupView = ({ stage }: NonNullable<DraftContext['groupRecord']>) => ({
  isNew: stage === 'new',
  isQuiet: stage === 'declining' || stage === 'dormant',
});
