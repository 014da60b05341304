import type { ApprovedItem } from '../approved-item.js';
import { inWords, type Breach, type RuleId } from '../rules/conflict.js';
import { TOUCHPOINT_NAMES, type Library } from '../../library/index.js';
import type { Account } from '../../audience/index.js';

/** Why an item found no opening at all, before any rule of placement was asked. */
export type NoOpeningRule = 'no_account' | 'no_group' | 'no_scene' | 'outranked' | 'programme_slot';

export interface LeftOver {
  readonly draftId: string;
  readonly rule: RuleId | NoOpeningRule;
  /** In Chinese: what kept it out and, where something can be done, what. */
  readonly message: string;
  /** Openings that were looked at, and how many of them each rule closed. */
  readonly openings: number;
  readonly counts: Readonly<Record<string, number>>;
}

/** How often each rule stood in the way of one item, with one example of each. */
export class Hindrances {
  private readonly counts = new Map<string, number>();
  private readonly near = new Map<string, number>();
  private readonly examples = new Map<string, Breach>();

  /** An opening that is free, but not to this item. */
  addNear(breach: Breach): void {
    this.near.set(breach.rule, (this.near.get(breach.rule) ?? 0) + 1);
    this.addMany(breach.rule, 1, breach);
  }

  /** Openings that are free to nobody, or not meant for such items. */
  addMany(rule: RuleId | NoOpeningRule, times: number, example?: Breach): void {
    if (times === 0) return;
    this.counts.set(rule, (this.counts.get(rule) ?? 0) + times);
    if (example !== undefined && !this.examples.has(rule)) this.examples.set(rule, example);
  }

  has(rules: ReadonlySet<string>): boolean {
    return [...this.near.keys()].some((rule) => rules.has(rule));
  }

  /**
   * The nearest rule: where openings are still free, the one that keeps the item out of most of them; else the one
   * that closed most openings. Among equals the one met first.
   */
  verdict(item: ApprovedItem): LeftOver | null {
    const rule = mostFrequent(this.near.size > 0 ? this.near : this.counts);
    if (rule === null) return null;
    const openings = [...this.counts.values()].reduce((sum, count) => sum + count, 0);
    const example = this.examples.get(rule);
    const message = example === undefined ? messageOf(rule as NoOpeningRule, item, openings) : inWords(example).message;
    return {
      ...{ draftId: item.draftId, message, openings },
      rule: rule as LeftOver['rule'],
      counts: Object.fromEntries(this.counts),
    };
  }
}

function mostFrequent(counts: ReadonlyMap<string, number>): string | null {
  let most: string | null = null;
  for (const [rule, count] of counts) if (most === null || count > (counts.get(most) ?? 0)) most = rule;
  return most;
}

const messageOf = (rule: NoOpeningRule, item: ApprovedItem, openings: number): string =>
  rule === 'outranked'
    ? `这群人的${TOUCHPOINT_NAMES[item.touchpoint]}时段（${openings} 个）都排了分更高的内容`
    : '剩下的时段是周节目的固定栏目，要的不是这一类';

/** When there is no opening for an item at all: what is missing, the nearest thing first. */
export function nothingOpen(item: ApprovedItem, library: Library, accounts: readonly Account[]): LeftOver {
  const segment = library.segments.get(item.segment)?.name ?? item.segment;
  const persona = library.personas.get(item.personaSlug)?.name ?? item.personaSlug;
  const where = TOUCHPOINT_NAMES[item.touchpoint];
  const left = (rule: NoOpeningRule, message: string): LeftOver => ({
    ...{ draftId: item.draftId, rule, message },
    openings: 0,
    counts: {},
  });
  const groups = [...library.groups.values()].filter((group) => group.segment === item.segment);
  if (item.touchpoint === 'group' && groups.length === 0)
    return left('no_group', `${segment}还没有社群：先建群，或换个触点`);
  const speakers = accounts.filter(({ active, personaSlug }) => active && personaSlug === item.personaSlug);
  const serves = speakers.some((account) =>
    item.touchpoint === 'group'
      ? groups.some((group) => account.groups.includes(group.id))
      : account.segments.includes(item.segment),
  );
  if (!serves) return left('no_account', `没有以${persona}说话、又服务${segment}的账号：先加一个，或给账号加上这群人`);
  return left('no_scene', `${segment}在这几天没有能发${where}的时段：在人群里加一个场景`);
}
