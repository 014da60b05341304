import type { TouchpointId } from '../../library/index.js';
import type { Price } from '../writers/llm/capabilities.js';
import type { Pace } from '../writers/llm/pace.js';
import { costOf } from '../writers/llm/usage.js';
import { TYPICAL_REPLY } from './typical-reply.js';

/** Pieces whose prompts begin alike: those of one persona at one touchpoint, the B of pairs apart. */
export interface LikePrompts {
  readonly touchpoint: TouchpointId;
  readonly pieces: number;
  /** Mean tokens of one of their prompts, counted here (see `countTokens`). */
  readonly promptTokens: number;
  /** Mean tokens at its beginning that one before it had as well; 0 where it is the only one. */
  readonly sharedTokens: number;
  /** B of pairs: each quotes a reply, its A's, and begins with the whole prompt that was sent for it just before. */
  readonly behindA: boolean;
  /** Most that one call may cost: so much is set aside while it is under way. 0 without a price. */
  readonly ceiling: number;
}

/** What the same model answered lately at a touchpoint, as means over `calls`. */
export interface PastReplies {
  readonly calls: number;
  /** Of a hundred replies so many had to be asked for again, as a share from 0 to 1. */
  readonly repairShare: number;
  readonly tokens: number;
  readonly latencyMs: number;
}

/** What a model costs and how fast it may be asked. */
export interface Terms {
  readonly price: Price | null;
  /** Whether the provider says what came from its cache; otherwise nothing is taken for cached. */
  readonly cacheTold: boolean;
  /** Calls at the same time. */
  readonly atOnce: number;
  /** Calls whose ceilings are set aside at the same time: also those that wait for their turn. */
  readonly setAsideAtOnce: number;
  readonly paces: readonly Pace[];
  /** Money left this month; null without a budget. */
  readonly left: number | null;
}

/** Whether what is left will do. `tight`: for the sum, but not for as many at once as usual. */
export type BudgetVerdict = 'fits' | 'tight' | 'short';

export interface TouchpointEstimate {
  readonly touchpoint: TouchpointId;
  readonly pieces: number;
  readonly promptTokens: number;
  readonly replyTokens: number;
  /** Replies that `replyTokens` is the mean of; 0 = the typical size of the table. */
  readonly seenReplies: number;
}

export interface BatchEstimate {
  /** Calls to the model, repairs among them. */
  readonly calls: number;
  /** `cached` is part of `input`; null where the provider never says. */
  readonly tokens: { readonly input: number; readonly cached: number | null; readonly output: number };
  readonly touchpoints: readonly TouchpointEstimate[];
  /** In the price's currency; null without a price. */
  readonly cost: number | null;
  /** Null without a budget or a price. */
  readonly verdict: BudgetVerdict | null;
  /** Null when this model has written too little to say. */
  readonly seconds: number | null;
}

/** With fewer replies a mean says nothing yet. */
const SEEN_LEAST = 5;
/** Shorter beginnings are not kept by every provider: OpenAI's prompt caching begins at 1,024 tokens (its guide, 2024-10). */
const CACHED_LEAST = 1_024;
/** What a repair round adds to the prompt beside the reply it quotes: the faults and what to do. */
const REPAIR_WORDS = 150;

/**
 * What a batch will take before it is sent: tokens from the prompts themselves and from what such replies took lately,
 * money from the price, time from the speed seen. The first of prompts that begin alike pays for the beginning, the
 * others find it cached.
 */
export function estimateBatch(
  prompts: readonly LikePrompts[],
  past: ReadonlyMap<TouchpointId, PastReplies>,
  terms: Terms,
): BatchEstimate {
  const asked = prompts.map((one) => quotingA({ ...one, ...repliesOf(one.touchpoint, past) }, terms.price));
  const lines = asked.map((one) => tokensOf(one));
  const sum = (of: (line: (typeof lines)[number]) => number): number =>
    lines.reduce((total, line) => total + of(line), 0);
  const tokens = {
    input: Math.round(sum(({ input }) => input)),
    cached: terms.cacheTold ? Math.round(sum(({ cached }) => cached)) : null,
    output: Math.round(sum(({ output }) => output)),
  };
  const calls = sum((line) => line.calls);
  const cost = costOf(tokens, terms.price);
  return {
    calls: Math.ceil(calls),
    tokens,
    touchpoints: byTouchpoint(asked),
    cost,
    verdict: verdictOf(cost, calls, asked, terms),
    seconds: secondsFor(asked, calls, tokens.input + tokens.output, past, terms),
  };
}

type Asked = LikePrompts & Replies;
interface Replies {
  readonly replyTokens: number;
  readonly seenReplies: number;
  readonly repairShare: number;
}

/** What B quotes of A is known only as a reply like others. */
function quotingA(one: Asked, price: Price | null): Asked {
  if (!one.behindA) return one;
  const { promptTokens, ceiling, replyTokens: input } = one;
  const quoted = costOf({ input, output: 0, cached: 0 }, price) ?? 0;
  return { ...one, promptTokens: promptTokens + input, ceiling: ceiling + quoted };
}

function repliesOf(touchpoint: TouchpointId, past: ReadonlyMap<TouchpointId, PastReplies>): Replies {
  const seen = past.get(touchpoint);
  if (seen === undefined || seen.calls < SEEN_LEAST)
    return { replyTokens: TYPICAL_REPLY[touchpoint], seenReplies: 0, repairShare: 0 };
  return { replyTokens: seen.tokens, seenReplies: seen.calls, repairShare: seen.repairShare };
}

function tokensOf({ pieces, promptTokens, sharedTokens, behindA, replyTokens, repairShare }: Asked) {
  const repairs = pieces * repairShare;
  const kept = (tokens: number): number => (tokens >= CACHED_LEAST ? tokens : 0);
  return {
    calls: pieces + repairs,
    input: pieces * promptTokens + repairs * (promptTokens + replyTokens + REPAIR_WORDS),
    // A repair begins with the prompt that was just sent.
    cached: (behindA ? pieces : Math.max(0, pieces - 1)) * kept(sharedTokens) + repairs * kept(promptTokens),
    output: (pieces + repairs) * replyTokens,
  };
}

function byTouchpoint(asked: readonly Asked[]): TouchpointEstimate[] {
  return [...new Set(asked.map(({ touchpoint }) => touchpoint))].map((touchpoint) => {
    const there = asked.filter((one) => one.touchpoint === touchpoint);
    const pieces = there.reduce((total, one) => total + one.pieces, 0);
    const words = there.reduce((total, one) => total + one.pieces * one.promptTokens, 0);
    const { replyTokens = 0, seenReplies = 0 } = there[0] ?? {};
    return {
      ...{ touchpoint, pieces, promptTokens: Math.round(words / Math.max(1, pieces)) },
      ...{ replyTokens: Math.round(replyTokens), seenReplies },
    };
  });
}

/** A call sets its ceiling aside while it is under way, so near the end of a budget calls wait for each other. */
function verdictOf(
  cost: number | null,
  calls: number,
  asked: readonly Asked[],
  { left, setAsideAtOnce }: Terms,
): BudgetVerdict | null {
  if (left === null || cost === null) return null;
  if (cost > left) return 'short';
  const dearest = Math.max(0, ...asked.map(({ ceiling }) => ceiling));
  const idle = Math.max(0, dearest - cost / Math.max(1, calls)) * Math.min(setAsideAtOnce, Math.ceil(calls));
  return cost + idle > left ? 'tight' : 'fits';
}

function secondsFor(
  asked: readonly Asked[],
  calls: number,
  tokens: number,
  past: ReadonlyMap<TouchpointId, PastReplies>,
  { atOnce, cacheTold, paces }: Terms,
): number | null {
  const seen = [...past.values()].filter((one) => one.calls >= SEEN_LEAST && one.tokens > 0);
  if (seen.length === 0 || calls === 0) return null;
  const msPerToken =
    seen.reduce((total, one) => total + one.latencyMs, 0) / seen.reduce((total, one) => total + one.tokens, 0);
  const takes = asked.map((one) => ({
    calls: one.pieces * (1 + one.repairShare),
    ms: one.seenReplies > 0 ? (past.get(one.touchpoint)?.latencyMs ?? 0) : one.replyTokens * msPerToken,
  }));
  const longest = Math.max(...takes.map(({ ms }) => ms));
  const together = takes.reduce((total, one) => total + one.calls * one.ms, 0) / Math.min(atOnce, Math.ceil(calls));
  // One of those that begin alike goes ahead while the others wait for the cache.
  const ahead = cacheTold && asked.some(({ pieces }) => pieces > 1) ? longest : 0;
  const held = paces.map(({ requests, tokens: most }) =>
    Math.max(beyondAMinute(calls, requests), beyondAMinute(tokens, most)),
  );
  return Math.ceil(Math.max(longest, together, ...held) / 1_000 + ahead / 1_000);
}

/** Milliseconds that a pace holds back what is more than a minute's worth. */
const beyondAMinute = (amount: number, most: number | null): number =>
  most === null ? 0 : (Math.max(0, amount - most) / most) * 60_000;
