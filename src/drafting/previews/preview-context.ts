import type { Phrase } from '../../kernel/index.js';
import type { CaseStudy, Money } from '../../library/index.js';
import type { CitedFact, DraftContext, Reason } from '../context/index.js';
import { toConsentView } from '../drafts/consent-view.js';
import { toSpeakerView } from '../drafts/speaker-view.js';
import { answersGiven, beginningsToAvoid, samplesGiven } from '../prompts/index.js';
import type { PreviewContext } from './previews.schema.js';

type Why = (about: Reason['about'], record: string) => { why: string | null; phrases?: Phrase[] };

/** A context as people read it: each thing beside the words that explain its choice. */
export function toPreviewContext(context: DraftContext): PreviewContext {
  const why: Why = (about, record) => {
    const found = context.reasons.find((reason) => reason.about === about && reason.record === record);
    return { why: found?.why ?? null, ...(found?.phrases === undefined ? {} : { phrases: found.phrases }) };
  };
  return {
    ...whoOf(context, why),
    ...whatOf(context, why),
    ...colourOf(context, why),
    pictures: context.pictures.map(({ mediaId, alt }) => ({ media: mediaId, alt })),
    words: {
      mustSay: context.words.mustSay.map(({ when, say }) => ({ when, say: [...say] })),
      replacements: context.words.replacements.map(({ from, to }) => ({ from, to })),
    },
    avoid: {
      words: [...context.words.neverSay],
      claims: context.product?.never_claim ?? [],
      texts: beginningsToAvoid(context),
    },
  };
}

function whoOf(
  context: DraftContext,
  why: Why,
): Pick<PreviewContext, 'persona' | 'segment' | 'scene' | 'stage' | 'group'> {
  const { persona, segment, scene, stage, groupRecord: group } = context;
  return {
    persona: {
      ...toSpeakerView(persona, samplesGiven(context)),
      story: persona.story ?? null,
      ...why('persona', persona.id),
    },
    segment: {
      ...{ slug: segment.id, name: segment.name, who: segment.who ?? null },
      ...{ needs: segment.needs, pains: segment.pains, words: segment.words },
    },
    scene: scene && {
      ...{ id: scene.id, name: scene.name ?? scene.id, from: scene.from, to: scene.to, note: scene.note ?? null },
      ...why('scene', scene.id),
    },
    stage: stage && {
      ...{ slug: stage.id, name: stage.name, tactic: stage.tactic ?? null },
      ...why('stage', stage.id),
    },
    group: group && {
      ...{ slug: group.id, name: group.name, stage: group.stage },
      kocs: context.koc.map(({ alias, identity }) => ({ alias, identity: identity ?? null })),
      ...why('group', group.id),
    },
  };
}

function whatOf(
  context: DraftContext,
  why: Why,
): Pick<PreviewContext, 'product' | 'facts' | 'scriptFacts' | 'offers' | 'cases' | 'scriptCases' | 'materials'> {
  const { product } = context;
  const fact = ({ id, fact: { claim, evidence, valid_until } }: CitedFact) => ({
    ...{ id, claim, evidence, validUntil: valid_until ?? null },
    ...why('fact', id),
  });
  const out = { touchpoint: context.touchpoint, segment: context.segment.id, publishOn: context.day };
  const told = (one: CaseStudy) => ({
    ...{ slug: one.id, alias: one.alias, before: one.before ?? null, process: one.process ?? null },
    ...{ after: one.after ?? null, quote: one.quote ?? null },
    consent: toConsentView(one, out),
    ...why('case', one.id),
  });
  return {
    product: product && {
      ...{ slug: product.id, name: product.name, ladder: product.ladder, price: money(product.price) },
      ...why('product', product.id),
    },
    facts: context.facts.map(fact),
    scriptFacts: context.scriptFacts.map(fact),
    offers: context.offers.map((offer) => ({
      ...{ slug: offer.id, name: offer.name ?? null, kind: offer.kind },
      price: offer.price === undefined ? null : money(offer.price),
      ...{ starts: offer.starts, ends: offer.ends, terms: offer.terms },
      ...why('offer', offer.id),
    })),
    cases: context.cases.map(told),
    scriptCases: context.scriptCases.map(told),
    materials: context.materials.map((material) => ({
      ...{ slug: material.id, happenedOn: material.happened_on, where: material.where ?? null, what: material.what },
      ...{ feeling: material.feeling ?? null, keepPrivate: material.keep_private },
      useUntil: material.use_until ?? null,
      ...why('material', material.id),
    })),
  };
}

function colourOf(
  context: DraftContext,
  why: Why,
): Pick<PreviewContext, 'scripts' | 'exemplars' | 'lessons' | 'topic' | 'hook'> {
  const { topic, hook } = context;
  return {
    scripts: answersGiven(context),
    exemplars: context.exemplars.map((one) => ({ slug: one.id, text: one.text.trim(), ...why('exemplar', one.id) })),
    lessons: context.lessons.map(({ id, instruction, instructs, why, phrases }) => ({
      ...{ id, instruction, instructs, why, phrases },
    })),
    topic: topic && {
      ...{ slug: topic.id, question: topic.question, angles: topic.angles },
      ...why('topic', topic.id),
    },
    hook: hook && {
      ...{ source: hook.source, name: hook.name, greeting: hook.greeting },
      ...why('hook', hook.source),
    },
  };
}

const money = ({ amount, currency, unit }: Money): string =>
  `${currency === 'CNY' ? `¥${String(amount)}` : `${currency} ${String(amount)}`}${unit === undefined ? '' : `/${unit}`}`;
