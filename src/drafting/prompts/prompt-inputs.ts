import { firstSentences } from '../../kernel/index.js';
import {
  CATEGORY_NAMES,
  GOAL_NAMES,
  PLACEHOLDERS,
  TOUCHPOINTS,
  TOUCHPOINT_NAMES,
  termsToldOf,
  type Money,
  type Offer,
} from '../../library/index.js';
import { answerHolds, type DraftContext } from '../context/index.js';
import { abWords } from './ab-words.js';
import { sanitise } from './sanitise.js';

const EMOJI_WORDS = { none: '不用表情', light: '一条里至多一两个表情', rich: '可以多用表情，但不连着堆' } as const;
const SAMPLES_GIVEN = 5;
const ANSWERS_GIVEN = 6;
const AVOID_GIVEN = 5;
const AVOID_LENGTH = 60;

const money = (price: Money): string => `${price.amount} 元${price.unit === undefined ? '' : `/${price.unit}`}`;

const offerView = (offer: Offer) => ({
  id: offer.id,
  kind: offer.kind,
  price: offer.price === undefined ? '' : money(offer.price),
  was: offer.was === undefined ? '' : money(offer.was),
  starts: offer.starts,
  ends: offer.ends,
  perCustomer: offer.limit.per_customer ?? '',
  total: offer.limit.total ?? '',
  terms: termsToldOf(offer),
});

/** Texts of the persona that are shown as its voice. */
export const samplesGiven = (context: DraftContext): readonly string[] => context.samples.slice(0, SAMPLES_GIVEN);

/** Beginnings of what the batch wrote last, in whole sentences: a new text must not resemble them. */
export const beginningsToAvoid = (context: DraftContext): string[] =>
  context.avoid.slice(-AVOID_GIVEN).map((text) => firstSentences(text.replace(/\s+/g, ' ').trim(), AVOID_LENGTH));

/** A context as the prompts see it: every name present (strict templates), every text made safe, nothing else. */
export function promptInputs(context: DraftContext) {
  const { persona, segment, product, topic, stage, hook, scene, groupRecord } = context;
  return sanitise({
    touchpoint: context.touchpoint,
    touchpointName: TOUCHPOINT_NAMES[context.touchpoint],
    goal: GOAL_NAMES[context.goal],
    category: CATEGORY_NAMES[context.category],
    brand: { name: context.brand.name, industry: context.brand.industry, story: context.brand.story ?? '' },
    persona: {
      name: persona.name,
      role: persona.role ?? '',
      story: persona.story ?? '',
      values: persona.values,
      self: persona.voice.self,
      tone: persona.voice.tone,
      do: persona.voice.do,
      dont: persona.voice.dont,
      catchphrases: persona.voice.catchphrases,
      emoji: EMOJI_WORDS[persona.voice.emoji],
    },
    samples: samplesGiven(context),
    words: {
      mustSay: context.words.mustSay.map((rule) => ({ when: rule.when, say: rule.say.join(' 或 ') })),
      neverSay: context.words.neverSay,
      replacements: context.words.replacements,
    },
    segment: {
      name: segment.name,
      who: segment.who ?? '',
      description: segment.description ?? '',
      needs: segment.needs,
      pains: segment.pains,
      words: segment.words,
    },
    scene: scene === null ? null : { name: scene.name ?? '', from: scene.from, to: scene.to, note: scene.note ?? '' },
    stage: stage === null ? null : { name: stage.name, tactic: stage.tactic ?? '' },
    product:
      product === null
        ? null
        : { id: product.id, name: product.name, price: money(product.price), neverClaim: product.never_claim },
    facts: context.facts.map((cited) => ({ id: cited.id, claim: cited.fact.claim, evidence: cited.fact.evidence })),
    offers: context.offers.map(offerView),
    cases: context.cases.map((one) => ({
      id: one.id,
      alias: one.alias,
      before: one.before ?? '',
      process: one.process ?? '',
      after: one.after ?? '',
      quote: one.quote ?? '',
      measures: one.measures.map((measure) => `${measure.name} ${measure.value} ${measure.unit ?? ''}`.trim()),
    })),
    materials: context.materials.map((material) => ({
      id: material.id,
      happenedOn: material.happened_on,
      where: material.where ?? '',
      what: material.what,
      feeling: material.feeling ?? '',
      keepPrivate: material.keep_private,
    })),
    scripts: answersGiven(context),
    scriptFacts: context.scriptFacts.map((cited) => ({ id: cited.id, claim: cited.fact.claim })),
    exemplars: context.exemplars.map((exemplar) => exemplar.text.trim()),
    lessons: context.lessons.map(({ instruction }) => instruction),
    topic: topic === null ? null : { question: topic.question, angles: topic.angles },
    hook: hook === null ? null : { name: hook.name, gives: hook.gives, greeting: hook.greeting },
    group: groupRecord === null ? null : { name: groupRecord.name, stage: groupRecord.stage },
    koc: context.koc.map((koc) => ({ alias: koc.alias, identity: koc.identity ?? '' })),
    placeholders: placeholdersOf(context),
    avoid: beginningsToAvoid(context),
    brief: context.brief,
    ab: context.ab === null ? null : abWords(context.ab),
    variant: context.variant + 1,
  });
}

/** What this persona has answered before and may answer again, as far as it is shown. */
export function answersGiven(context: DraftContext) {
  return context.scripts
    .flatMap((script) =>
      script.answers.flatMap((answer, index) =>
        (answer.persona ?? context.persona.id) === context.persona.id && answerHolds(script, answer, context)
          ? [{ id: `${script.id}#${String(index)}`, objection: script.objection, text: answer.text.trim() }]
          : [],
      ),
    )
    .slice(0, ANSWERS_GIVEN);
}

function placeholdersOf(context: DraftContext): { name: string; meaning: string; isMemory: boolean }[] {
  const personal = TOUCHPOINTS[context.touchpoint].personal;
  return Object.entries(PLACEHOLDERS)
    .filter(([, placeholder]) => personal || !placeholder.personal)
    .map(([name, placeholder]) => ({
      name: `{{${name}}}`,
      meaning: placeholder.zh,
      isMemory: name === 'customer.last_talk',
    }));
}
