import { filled, type Phrase } from '../../kernel/index.js';
import { GOAL_NAMES } from '../../library/index.js';
import type { LadderStep } from '../../library/index.js';
import type { Reason } from './draft-context.js';

/** How the reason begins for which something was left out. */
export const LEFT_OUT = '没讲：';

/** Why things were chosen, in Chinese; `{{blanks}}` are filled with the records' own words. The codes are part of the API. */
export const WHY = {
  // Who speaks, and of what.
  asked_persona: '按要求由{{persona}}来说',
  leads_group: '{{persona}}带这个群',
  serves_segment: '{{persona}}服务“{{segment}}”',
  asked_product: '按要求讲{{product}}',
  suits_them: '适合这群人',
  step_acquire: '拉新先用门槛低的',
  step_build_trust: '建信任从小的讲起',
  step_activate: '促活从容易上手的讲起',
  step_convert: '首单主推这一档',
  step_repurchase: '复购看用完还会再来的',
  step_refer: '转介绍讲大家说得清的',
  step_reactivate: '唤醒从轻的讲起',
  step_care: '照顾已经在用的人',
  step_later: '{{goal}}也讲{{step}}，排在{{first}}后面',
  step_smallest: '给他们的没有更小的一档',
  step_told: '这个目标该讲的一档近来讲过，换一样小的',
  case_tells_of: '案例讲的就是{{product}}',
  // What proves it.
  on_record: '有据可查：{{evidence}}',
  holds_until: '{{day}} 前有效',
  not_heard: '这群人近四周没听过',
  heard: '这群人近四周听过 {{count}} 次',
  planned: '排好还没发的有 {{count}} 次',
  offer_runs: '当天有效，{{day}} 截止',
  asked_case: '按要求讲{{alias}}，授权有效',
  same_situation: '和这群人处境一样',
  product_suits: '用的产品适合这群人',
  consent_holds: '{{alias}}授权在当天有效',
  // What is told.
  asked_topic: '按要求答这个问题',
  topic_of_theirs: '这群人真在问的问题',
  asked_material: '按要求讲这一件',
  lived: '{{persona}} {{day}} 的真事，还没讲过',
  tell_by: '{{day}} 前讲完',
  on_that_day: '到 {{day}} 发',
  reworded: '「{{said}}」改成「{{told}}」',
  days_unclear: `${LEFT_OUT}里面的「{{words}}」说不清从哪天算起，补上记下的日子才能讲`,
  days_over: `${LEFT_OUT}里面的「{{words}}」到 {{day}} 已经过了`,
  // Place and tone.
  asked_scene: '按要求写给“{{scene}}”',
  scene_free: '{{scene}}（{{from}}–{{to}}）有空看',
  another_scene: '换到“{{scene}}”',
  group_of_theirs: '{{group}}就是这群人',
  stage_of_goal: '这个目标对应“{{stage}}”',
  asked_hook: '按要求招呼为“{{hook}}”来的人',
  came_for: '从这里来的人是为“{{hook}}”来的',
  worked_before: '同类里发出去反响好的',
  // Pairs.
  ab_opening: 'A/B 里的 {{arm}}：两条只在开头上不同',
  ab_evidence: 'A/B 里的 {{arm}}：两条只在依据上不同',
  ab_length: 'A/B 里的 {{arm}}：两条只在长短上不同',
  ab_call_to_action: 'A/B 里的 {{arm}}：两条只在结尾的小动作上不同',
  beyond: '和 A 不只差这一处',
  beyond_added: '{{count}} 句是 A 里没有的（{{words}}）',
  beyond_gone: 'A 的 {{count}} 句不见了（{{words}}）',
  beyond_evidence: '依据不一样（{{records}}）',
  beyond_unclear: '比出来的高低不能只算在它头上',
  // What there was no room for.
  little_room: '篇幅有限',
  fewer_scripts: '少给了 {{count}} 条话术',
  fewer_exemplars: '少给了 {{count}} 条范文',
  fewer_samples: '少给了 {{count}} 条人设语录',
  fewer_facts: '少给了 {{count}} 条事实',
  too_little_room:
    '篇幅上限 {{budget}} 太小：这一篇离不开的（人设、用词、人群、依据）就有约 {{tokens}}，都照给了。请管理员把 LLM_CONTEXT_TOKENS 调到它以上',
} as const satisfies Readonly<Record<string, string>>;
export type WhyCode = keyof typeof WHY;
export type Because = Phrase<WhyCode>;

/** Steps of the ladder as people call them. */
export const STEP_NAMES: Readonly<Record<LadderStep, string>> = {
  lead: '引流款',
  hit: '爆款',
  profit: '利润款',
  repeat: '复购款',
  high_ticket: '高价款',
};
/** Blanks that are given by an id of the vocabulary. */
const NAMES: Readonly<Partial<Record<string, Readonly<Record<string, string>>>>> = {
  goal: GOAL_NAMES,
  step: STEP_NAMES,
  first: STEP_NAMES,
};
const named = (params: Because['params']): Because['params'] =>
  Object.fromEntries(Object.entries(params).map(([blank, value]) => [blank, NAMES[blank]?.[value] ?? value]));

export const because = (code: WhyCode, params: Because['params'] = {}): Because => ({ code, params });

/** Phrases in the words of the list, one behind the other. */
export const whyText = (phrases: readonly Because[]): string =>
  phrases.map(({ code, params }) => filled(WHY[code], named(params))).join('，');

/** Why a record was chosen: in words, and by code. */
export const reason = (about: Reason['about'], record: string, ...phrases: Because[]): Reason => ({
  ...{ about, record, why: whyText(phrases), phrases },
});
