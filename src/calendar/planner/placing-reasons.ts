import { filled, type Phrase } from '../../kernel/index.js';
import { GOAL_NAMES, TOUCHPOINT_NAMES } from '../../library/index.js';

/** Why an entry stands where it does, in Chinese; blanks are filled with the records' own words. The codes are part of the API. */
export const PLACING = {
  programme_asks: '《{{programme}}》这个时段正要这类内容',
  scene_looks: '{{scene}}，{{segment}}会看手机',
  objective_runs: '本期要证明“{{prove}}”，目标正是{{goal}}',
  product_suits: '{{product}}适合{{segment}}',
  touchpoint_fits: '{{touchpoint}}适合{{goal}}',
  dated: '内容有时效，先发',
  spaced: '和这群人前后看到的内容隔得开',
  // What speaks against a place that is free all the same.
  programme_differs: '《{{programme}}》这个时段要的是别的内容，排在后面',
  narrow: '离这群人前后看到的内容只有 {{count}} 小时，排在后面',
  // What people did.
  by_hand: '手动排入',
  moved_by_hand: '手动改期',
  all_the_same: '已知“{{rules}}”，仍这样排：{{said}}',
} as const satisfies Readonly<Record<string, string>>;
export type PlacingCode = keyof typeof PLACING;
export type PlacingReason = Phrase<PlacingCode>;

/** Blanks that are given by an id of the vocabulary. */
const NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  goal: GOAL_NAMES,
  touchpoint: TOUCHPOINT_NAMES,
};

export const placing = (code: PlacingCode, params: Phrase['params'] = {}): PlacingReason => ({ code, params });

/** @param words what fills blanks in Chinese, where the code has something else for them */
export function placingWords({ code, params }: PlacingReason, words: Phrase['params'] = {}): string {
  const named = Object.entries(params).map(([blank, value]) => [blank, NAMES[blank]?.[value] ?? value] as const);
  return filled(PLACING[code], { ...Object.fromEntries(named), ...words });
}
