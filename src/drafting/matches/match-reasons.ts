import {
  GOAL_NAMES,
  TOUCHPOINT_FIT,
  TOUCHPOINT_NAMES,
  type Goal,
  type Library,
  type TouchpointId,
} from '../../library/index.js';
import { ladderScore, ladderWhy } from '../context/choose-product.js';
import { whyText } from '../context/why.js';
import type { MatchFound, MatchQuestion } from './match-found.js';

/** Stable names of what speaks for a match, and of what speaks against it. */
export const MATCH_REASONS = [
  'suits',
  'does_not_suit',
  'ladder',
  'ladder_off',
  'words_met',
  'live_facts',
  'no_live_fact',
  'offer',
  'case',
  'no_case',
  'scene_buy',
  'scene_use',
  'scene_open',
  'no_scene',
  'touchpoint_fit',
  'no_group',
  'nobody_speaks',
] as const;
export type MatchReasonCode = (typeof MATCH_REASONS)[number];

export interface MatchReason {
  readonly code: MatchReasonCode;
  /** Whether it speaks for the match, or against it. */
  readonly favours: boolean;
  readonly params: Readonly<Record<string, string | number>>;
  /** The same in words for the screen. */
  readonly message: string;
}

/** A touchpoint is good for a goal from this on. */
const GOOD_FIT = 0.8;
const SHOWN_WORDS = 3;

export const touchpointName = (library: Library, touchpoint: TouchpointId): string =>
  library.touchpoints.get(touchpoint)?.name ?? TOUCHPOINT_NAMES[touchpoint];

/** Why a combination stands where it stands, as one would say it to whoever asks: product, evidence, then place. */
export function matchReasons(library: Library, question: MatchQuestion, found: MatchFound): MatchReason[] {
  return [
    ...productReasons(question, found),
    ...evidenceReasons(library, found),
    sceneReason(library, found),
    ...placeReasons(library, question, found),
  ];
}

const pro = (code: MatchReasonCode, params: MatchReason['params'], message: string): MatchReason => ({
  ...{ code, favours: true, params, message },
});
const con = (code: MatchReasonCode, params: MatchReason['params'], message: string): MatchReason => ({
  ...{ code, favours: false, params, message },
});

function productReasons({ segment, goal }: MatchQuestion, { product, suits }: MatchFound): MatchReason[] {
  const both = { product: product.id, segment: segment.id };
  return [
    suits
      ? pro('suits', both, `${product.name}适合“${segment.name}”`)
      : con('does_not_suit', both, `${product.name}的适合人群里没有“${segment.name}”`),
    ...(goal === undefined ? [] : [ladderReason(goal, product)]),
  ];
}

function ladderReason(goal: Goal, product: MatchFound['product']): MatchReason {
  const params = { goal, ladder: product.ladder };
  return ladderScore(product, goal) > 0
    ? pro('ladder', params, whyText([ladderWhy(product, goal)]))
    : con('ladder_off', params, `这一档产品不是${GOAL_NAMES[goal]}先讲的`);
}

function evidenceReasons(library: Library, found: MatchFound): MatchReason[] {
  const { product, facts, offer, told, met, touchpoint } = found;
  const words = met.slice(0, SHOWN_WORDS);
  const where = touchpointName(library, touchpoint);
  return [
    ...(met.length === 0
      ? []
      : [
          pro(
            'words_met',
            { count: met.length, words: words.join('、') },
            `这群人在意的${words.map((word) => `“${word}”`).join('')}，产品和案例里讲得到`,
          ),
        ]),
    facts.length > 0
      ? pro('live_facts', { count: facts.length }, `当天有 ${String(facts.length)} 条查得到依据的事实`)
      : con('no_live_fact', { product: product.id }, `${product.name}当天没有一条有效的事实，请补上依据和有效期`),
    ...(offer === null
      ? []
      : [
          pro(
            'offer',
            { offer: offer.id, until: offer.ends },
            `${offer.name ?? '优惠'}当天有效，${offer.ends.slice(0, 10)} 截止`,
          ),
        ]),
    told === null
      ? con('no_case', { product: product.id, touchpoint }, `还没有授权到${where}、当天有效的案例`)
      : pro('case', { case: told.id, touchpoint }, `${told.alias}的案例授权到${where}，当天有效`),
  ];
}

function sceneReason(library: Library, { scene, product, segment, touchpoint }: MatchFound): MatchReason {
  if (scene === null) {
    const where = touchpointName(library, touchpoint);
    return con(
      'no_scene',
      { segment: segment.id, touchpoint },
      `没写“${segment.name}”什么时候看${where}，请补一个场景`,
    );
  }
  const name = `${scene.name ?? scene.id}（${scene.from}–${scene.to}）`;
  const params = { scene: scene.id, from: scene.from, to: scene.to };
  if (product.scenes.buy.includes(scene.id)) return pro('scene_buy', params, `${name}正是会下单的时候`);
  if (product.scenes.use.includes(scene.id)) return pro('scene_use', params, `${name}正是用它的时候`);
  return pro('scene_open', params, `${name}有空看`);
}

function placeReasons(library: Library, { goal }: MatchQuestion, found: MatchFound): MatchReason[] {
  const { touchpoint, segment, hasGroup, hasSpeaker } = found;
  const fits = goal !== undefined && TOUCHPOINT_FIT[goal][touchpoint] >= GOOD_FIT;
  return [
    ...(fits
      ? [pro('touchpoint_fit', { goal, touchpoint }, `${touchpointName(library, touchpoint)}适合${GOAL_NAMES[goal]}`)]
      : []),
    ...(hasGroup ? [] : [con('no_group', { segment: segment.id }, `“${segment.name}”还没有社群，写了没处发`)]),
    ...(hasSpeaker ? [] : [con('nobody_speaks', { segment: segment.id }, `还没有人设服务“${segment.name}”，写不了`)]),
  ];
}
