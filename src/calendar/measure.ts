import type { Goal } from '../library/index.js';

/** WHY, second half: the number that will show whether an entry reached its goal. */
export const MEASURES: Record<Goal, string> = {
  acquire: '新增好友数',
  build_trust: '回复与评论数',
  activate: '互动人数',
  convert: '订单数',
  repurchase: '复购订单数',
  refer: '转介绍人数',
  reactivate: '唤醒人数',
  care: '问题解决数',
};
export const measureOf = (goal: Goal): string => MEASURES[goal];
