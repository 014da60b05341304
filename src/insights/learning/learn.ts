import { filled, type Phrase } from '../../kernel/index.js';
import { TOUCHPOINT_NAMES, type TouchpointId } from '../../library/index.js';
import { REASONS, type ReasonCode } from '../../review/index.js';
import { score, type Result } from './result-score.js';

/** An approved draft as the rule reads it. */
export interface Accepted {
  readonly draftId: string;
  readonly touchpoint: TouchpointId;
  /** Share of the machine's text that was left standing, 0–1; null where no machine wrote. */
  readonly kept: number | null;
  /** Whether it was approved with a finding let pass. */
  readonly waived: boolean;
  /** Null until somebody recorded what it brought. */
  readonly result: Result | null;
}

/** A decision by which a machine-written text came back. */
export interface SentBack {
  readonly touchpoint: TouchpointId;
  readonly reasonCode: ReasonCode | null;
}

/** Why something was learned, in Chinese and by code. */
interface Why {
  readonly why: string;
  readonly phrases: Phrase[];
}

export interface GoodText extends Why {
  readonly draftId: string;
}
export interface Taught extends Why {
  readonly touchpoint: TouchpointId;
  readonly reasonCode: ReasonCode;
  readonly instruction: string;
  readonly instructs: Phrase[];
}

/** Why something was learned, in Chinese. The codes are part of the API. */
export const LEARNED_WHY = {
  learned_exemplar:
    '审核通过时保留了 {{percent}}% 的原文，反响 {{own}} 分，高于本工作区{{touchpoint}}的中位数 {{median}} 分',
  learned_lesson: '近 {{days}} 天{{touchpoint}}被退回 {{all}} 次，其中「{{reason}}」{{times}} 次',
} as const;

interface Counted extends Record<string, string | number> {
  readonly touchpoint: TouchpointId;
  readonly reason?: ReasonCode;
}
/** In words the touchpoint and the reason are called by name. */
function because(code: keyof typeof LEARNED_WHY, params: Counted): Why {
  const touchpoint = TOUCHPOINT_NAMES[params.touchpoint];
  const reason = params.reason === undefined ? '' : REASONS[params.reason].zh;
  return { why: filled(LEARNED_WHY[code], { ...params, touchpoint, reason }), phrases: [{ code, params }] };
}

/** A text counts as accepted as it was when at least so much of it was left standing. */
export const KEPT_LEAST = 0.9;
/** With fewer results at a touchpoint a median says nothing. */
export const RESULTS_LEAST = 4;
/** One reviewer's mood is no lesson. */
export const TIMES_LEAST = 3;
/** The best of a touchpoint are enough to choose two from. */
export const GOOD_MOST = 8;
/** Days that decisions and results are read back. */
export const LEARNING_DAYS = 90;

/** What to do about each reason. A time is none of the text's business, and `other` says nothing. */
export const INSTRUCTIONS: Readonly<Record<ReasonCode, string | null>> = {
  no_ground: '每个数字、功效、经过都要有资料里的出处，没有就不写',
  off_voice: '只用说话人自己的词和口气，读出声来不像就重写',
  pushy: '少催：不连着提购买，不用命令口气，一条至多请人做一个小动作',
  too_long: '写短：只留最要紧的一件事，写完再删四分之一',
  bad_time: null,
  repeats: '换一个开头和角度，不和近期的稿子讲同一件事',
  compliance: '不碰广告法、行业法规管着的说法：绝对词、功效、承诺、对比',
  other: null,
};

/**
 * Good texts: approved without a waiver, at least nine tenths of the machine's words kept, and a result above the
 * workspace's median at that touchpoint. The rule is the house's own: acceptance says that it may be said, the result
 * that it is worth saying again.
 */
export function goodTexts(accepted: readonly Accepted[]): GoodText[] {
  const medians = mediansOf(accepted);
  const best = [...accepted].sort(
    (one, other) => points(other) - points(one) || (one.draftId < other.draftId ? -1 : 1),
  );
  const taken = new Map<TouchpointId, number>();
  return best.flatMap(({ draftId, touchpoint, kept, waived, result }) => {
    const median = medians.get(touchpoint);
    if (median === undefined || result === null || waived || kept === null || kept < KEPT_LEAST) return [];
    const own = score(result);
    if (own <= median) return [];
    if ((taken.get(touchpoint) ?? 0) >= GOOD_MOST) return [];
    taken.set(touchpoint, (taken.get(touchpoint) ?? 0) + 1);
    const percent = Math.floor(kept * 100);
    return [{ draftId, ...because('learned_exemplar', { percent, own, touchpoint, median }) }];
  });
}

/** The middle result of each touchpoint that has enough of them. */
export function mediansOf(accepted: readonly Accepted[]): Map<TouchpointId, number> {
  const scores = new Map<TouchpointId, number[]>();
  for (const { touchpoint, result } of accepted)
    if (result !== null) scores.set(touchpoint, [...(scores.get(touchpoint) ?? []), score(result)]);
  return new Map(
    [...scores].filter(([, all]) => all.length >= RESULTS_LEAST).map(([touchpoint, all]) => [touchpoint, middle(all)]),
  );
}

/** What texts of a touchpoint come back for at least three times, the most frequent first. */
export function lessons(sentBack: readonly SentBack[]): Taught[] {
  const all = new Map<TouchpointId, number>();
  const counts = new Map<string, { touchpoint: TouchpointId; reasonCode: ReasonCode; times: number }>();
  for (const { touchpoint, reasonCode } of sentBack) {
    all.set(touchpoint, (all.get(touchpoint) ?? 0) + 1);
    if (reasonCode === null) continue;
    const key = `${touchpoint}/${reasonCode}`;
    counts.set(key, { touchpoint, reasonCode, times: (counts.get(key)?.times ?? 0) + 1 });
  }
  return [...counts.values()]
    .sort((one, other) => other.times - one.times || (one.reasonCode < other.reasonCode ? -1 : 1))
    .flatMap(({ touchpoint, reasonCode, times }) => {
      const instruction = INSTRUCTIONS[reasonCode];
      if (instruction === null || times < TIMES_LEAST) return [];
      const counts = { days: LEARNING_DAYS, touchpoint, all: all.get(touchpoint) ?? 0, reason: reasonCode, times };
      const instructs = [{ code: reasonCode, params: {} }];
      return [{ touchpoint, reasonCode, instruction, instructs, ...because('learned_lesson', counts) }];
    });
}

const points = ({ result }: Accepted): number => (result === null ? -1 : score(result));

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? 0)) / 2;
}
