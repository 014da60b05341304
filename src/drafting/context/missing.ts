import type { Persona, Product, Segment } from '../../library/index.js';
import { TOUCHPOINT_NAMES } from '../../library/index.js';
import type { DraftBrief, DraftContext, MissingMaterial, Reason } from './draft-context.js';

/** Questions a person can answer in two minutes on a phone: they ask for a scene, not for a text. */
const LIFE_QUESTIONS = [
  '这一周里，哪一刻让你停下来多看了一眼？在哪儿，看见什么，谁说了句什么？',
  '最近一件没做好的小事是什么？怎么发现的，后来怎么办了？',
  '今天手上在做什么？做到一半的样子拍一张，说三句。',
  '这几天有没有哪位客人的一句话让你记住了？方便写吗，哪些不能写？',
];

/**
 * What this piece cannot do without, and the library does not have. Null when it can be written.
 * @param over why a material that is there may not be told on that day
 */
export function whatIsMissing(
  brief: DraftBrief,
  found: { persona: Persona; segment: Segment; product: Product | null } & Pick<
    DraftContext,
    'facts' | 'cases' | 'materials' | 'topic' | 'scripts'
  >,
  over: readonly Reason[] = [],
): MissingMaterial | null {
  const asked = { persona: found.persona.id };
  if (brief.category === 'life' && found.materials.length === 0) {
    const question = LIFE_QUESTIONS[brief.variant % LIFE_QUESTIONS.length] ?? '';
    return {
      ...asked,
      kind: 'material',
      needed: `${found.persona.name}一件还没讲过的真事${over[0] === undefined ? '' : `（${over[0].record} ${over[0].why}）`}`,
      question: `${found.persona.name}，${question}`,
    };
  }
  if (brief.category === 'proof' && found.cases.length === 0) {
    const where = TOUCHPOINT_NAMES[brief.touchpoint];
    return {
      ...asked,
      kind: 'case',
      needed: `一个“${found.segment.name}”用得上、授权到${where}、${brief.day} 仍有效的案例`,
      question: `有没有哪位客人愿意让我们在${where}讲他的经过？请问清楚能讲什么、用什么称呼、到哪天为止，再记进案例里。`,
    };
  }
  if (brief.category === 'product' && found.product === null) {
    return {
      ...asked,
      kind: 'product',
      needed: `适合“${found.segment.name}”、至少有一条有效事实的产品`,
      question: `哪个产品适合“${found.segment.name}”？请在产品的“适合人群”里选上“${found.segment.name}”，并补一条有依据、没过期的事实。`,
    };
  }
  if (brief.category === 'product' && found.facts.length === 0) {
    return {
      ...asked,
      kind: 'fact',
      needed: `${found.product?.name ?? ''}的一条有效事实`,
      question: `${found.product?.name ?? ''}的事实都过期或撤回了。有哪一条现在查得到依据？请补上依据和有效期。`,
    };
  }
  const knows =
    found.topic !== null || found.facts.length > 0 || found.materials.length > 0 || found.scripts.length > 0;
  if (brief.category === 'expertise' && !knows) {
    return {
      ...asked,
      kind: 'topic',
      needed: `“${found.segment.name}”关心的一个问题和${found.persona.name}的答法`,
      question: `${found.persona.name}，“${found.segment.pains[0] ?? found.segment.name}”这件事你平时怎么跟客人说？两三句就行，记成选题。`,
    };
  }
  return null;
}
