/** The closed lists of the domain. Their order is the order in which people are shown them. */

/** WHY: what an item on the calendar is for. */
export const GOALS = [
  'acquire',
  'build_trust',
  'activate',
  'convert',
  'repurchase',
  'refer',
  'reactivate',
  'care',
] as const;
export type Goal = (typeof GOALS)[number];

/** What kind of content an item is; the calendar keeps a mix of them. */
export const CATEGORIES = ['life', 'expertise', 'proof', 'interaction', 'product'] as const;
export type Category = (typeof CATEGORIES)[number];

/** WHERE: the touchpoints that can be drafted today. */
export const TOUCHPOINT_IDS = [
  'moments',
  'private_chat',
  'group',
  'official_account',
  'live',
  'channels_video',
  'public_note',
  'persona_matrix',
] as const;
export type TouchpointId = (typeof TOUCHPOINT_IDS)[number];

export const INDUSTRIES = ['beauty', 'medical', 'education', 'finance', 'food', 'auto', 'home', 'other'] as const;
export type Industry = (typeof INDUSTRIES)[number];

export const LADDER = ['lead', 'hit', 'profit', 'repeat', 'high_ticket'] as const;
export type LadderStep = (typeof LADDER)[number];

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** Names shown to people. */
export const GOAL_NAMES: Record<Goal, string> = {
  acquire: '拉新',
  build_trust: '建信任',
  activate: '促活',
  convert: '成交',
  repurchase: '复购',
  refer: '转介绍',
  reactivate: '唤醒',
  care: '服务关怀',
};
export const CATEGORY_NAMES: Record<Category, string> = {
  life: '生活',
  expertise: '干货',
  proof: '见证',
  interaction: '互动',
  product: '产品',
};
export const TOUCHPOINT_NAMES: Record<TouchpointId, string> = {
  moments: '朋友圈',
  private_chat: '私聊',
  group: '社群',
  official_account: '公众号',
  live: '直播',
  channels_video: '视频号',
  public_note: '公域笔记',
  persona_matrix: '人设矩阵',
};
