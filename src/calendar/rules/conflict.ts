/**
 * Every rule that may keep an item out of a place: how hard it is, and what it says. Hard ones hold always; soft ones
 * may be overridden by a scheduler with a reason. The table is also what the interface shows as help.
 */
export const RULES = {
  past: { severity: 'hard', says: () => '这个时间已经过去' },
  not_approved: { severity: 'hard', says: () => '没有通过审核的版本，不能上日历' },
  touchpoint: { severity: 'hard', says: (p) => `这条内容是写给${text(p.written)}的，不能放到${text(p.placed)}` },
  segment: { severity: 'hard', says: (p) => `社群“${text(p.groupName ?? p.group)}”不是这条内容写给的人群` },
  group_missing: { severity: 'hard', says: () => '社群内容要说明放进哪个群' },
  member_elsewhere: {
    severity: 'hard',
    says: (p) => `这条请${text(p.member)}说话，这位不在“${text(p.group)}”`,
  },
  group_unwanted: { severity: 'hard', says: (p) => `${text(p.touchpoint)}不进群，请去掉社群` },
  no_account: { severity: 'hard', says: (p) => `没有账号“${text(p.accountName ?? p.account)}”，或它已停用` },
  persona: {
    severity: 'hard',
    says: (p) =>
      `账号“${text(p.accountName ?? p.account)}”以${text(p.speaksName ?? p.speaks)}说话，这条是${text(p.wantedName ?? p.wanted)}的口吻`,
  },
  account_audience: {
    severity: 'hard',
    says: (p) => `账号“${text(p.accountName ?? p.account)}”不服务${text(p.audience)}`,
  },
  quiet_hours: { severity: 'hard', says: (p) => `${text(p.from)}–${text(p.to)} 是免打扰时间` },
  account_quota: {
    severity: 'hard',
    says: (p) =>
      `账号“${text(p.accountName ?? p.account)}”${PERIODS[String(p.period)] ?? ''}的${text(p.touchpoint)}已满 ${text(p.most)} 条`,
  },
  group_quota: { severity: 'hard', says: (p) => `这个群${PERIODS[String(p.period)] ?? ''}已满 ${text(p.most)} 条` },
  customer_quota: {
    severity: 'hard',
    says: (p) => `这群人${PERIODS[String(p.period)] ?? ''}的私聊已满 ${text(p.most)} 次（按人群估算每位客户）`,
  },
  mix: {
    severity: 'hard',
    says: (p) => `这群人这一周的${text(p.category)}内容最多 ${text(p.most)} 条（共 ${text(p.n)} 条）`,
  },
  group_mix: {
    severity: 'hard',
    says: (p) =>
      Number(p.most) === 0
        ? `这个群现在（${text(p.stage)}）不发${text(p.category)}内容`
        : `这个群（${text(p.stage)}）这一周的${text(p.category)}内容最多 ${text(p.most)} 条（共 ${text(p.n)} 条）`,
  },
  product_in_a_row: { severity: 'hard', says: () => '同一群人不能连着看到两条产品内容' },
  waiver_over: {
    severity: 'hard',
    says: (p) => `检查项的豁免只到 ${text(p.until)}，${text(p.day)} 不能再发，请重新豁免并审核`,
  },
  fact_expired: { severity: 'hard', says: (p) => `引用的事实“${text(p.name ?? p.fact)}”在 ${text(p.day)} 已失效` },
  consent: { severity: 'hard', says: (p) => `案例“${text(p.name ?? p.case)}”在 ${text(p.day)} 不能用：${text(p.why)}` },
  offer_over: { severity: 'hard', says: (p) => `优惠“${text(p.name ?? p.offer)}”那时不在有效期，或不给这群人` },
  offer_other_time: {
    severity: 'hard',
    says: (p) => `优惠“${text(p.name ?? p.offer)}”只在${text(p.only)}，${text(p.day)} 那个时间没有`,
  },
  material_expired: {
    severity: 'hard',
    says: (p) => `素材“${text(p.name ?? p.material)}”在 ${text(p.day)} 不能再讲（或还没发生）`,
  },
  other_day: {
    severity: 'hard',
    says: (p) =>
      `素材“${text(p.name ?? p.material)}”里的「${text(p.word)}」是照 ${text(p.written)} 写的，${text(p.day)} 发就不对了：排回那天，或改成不随日子变的说法再审`,
  },
  once_per_audience: { severity: 'hard', says: () => '这条内容这群人已经看过，或已排给他们' },
  material_told: {
    severity: 'hard',
    says: (p) => `素材“${text(p.name ?? p.material)}”账号“${text(p.accountName ?? p.account)}”已经讲过，或已排`,
  },
  spacing: {
    severity: 'soft',
    says: (p) =>
      `和账号“${text(p.accountName ?? p.account)}”另一条${text(p.touchpoint)}相隔不到 ${text(p.minutes)} 分钟`,
  },
  look_alike: {
    severity: 'soft',
    says: (p) => `和${text(p.told)}太像（${text(p.percent)}%），同一批人会看两遍`,
  },
  operator_capacity: { severity: 'soft', says: (p) => `执行人那天已有 ${text(p.most)} 件要做` },
} as const satisfies Record<string, RuleOfPlacement>;

interface RuleOfPlacement {
  readonly severity: 'hard' | 'soft';
  readonly says: (params: Params) => string;
}
export type Params = Readonly<Record<string, string | number>>;
export type RuleId = keyof typeof RULES;
export type Severity = 'hard' | 'soft';

const text = (value: string | number | undefined): string => String(value ?? '');
const PERIODS: Record<string, string> = { day: '当天', week: '这一周', month: '这个月' };

/** A rule that is broken, before it is put into words: the planner weighs thousands of these. */
export interface Breach {
  readonly rule: RuleId;
  readonly params: Params;
}

/** A broken rule as people and clients meet it. */
export interface Conflict extends Breach {
  readonly severity: Severity;
  /** In Chinese, for the scheduler. */
  readonly message: string;
}

export const breach = (rule: RuleId, params: Params = {}): Breach => ({ rule, params });

export const inWords = ({ rule, params }: Breach): Conflict => ({
  rule,
  params,
  severity: RULES[rule].severity,
  message: RULES[rule].says(params),
});
