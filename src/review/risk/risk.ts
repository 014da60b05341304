import type { Category, Claim, Industry } from '../../library/index.js';

export const RISK_LEVELS = ['low', 'medium', 'high'] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];

/** What the risk of one version is judged by. */
export interface RiskFacts {
  readonly category: Category;
  readonly industry: Industry;
  readonly claims: readonly Claim[];
  /** All its words. */
  readonly text: string;
  /** Blocking findings that a waiver lets pass now. */
  readonly waivedBlocks: number;
  /** Findings to block or to look at that no waiver covers. */
  readonly openFindings: number;
  /** No other text of this persona was ever approved here. */
  readonly firstOfPersona: boolean;
  /** A language model wrote it whose texts were never approved here. */
  readonly newModel: boolean;
}

interface RiskRule {
  readonly level: Exclude<RiskLevel, 'low'>;
  readonly name: { readonly zh: string; readonly en: string };
  readonly applies: (facts: RiskFacts) => boolean;
}

/** Industries whose advertising has an article of its own: Advertising Law 16–18, 24 and 25. */
const OWN_LAW: readonly Industry[] = ['medical', 'finance', 'education'];
/** Special cosmetics: Regulations on the Supervision of Cosmetics, article 16. */
const SPECIAL_COSMETICS = /染发|烫发|祛斑|美白|防晒|防脱|生发/;
/** A sum, or words that make a price of one: Price Law, article 14; Provisions on Price Fraud. */
const PRICE =
  /[¥￥]\s*\d|\d\s*(?:元(?![气旦宵素件])|块钱)|\d(?:\.\d)?\s*折(?!叠)|原价|到手价|立减|满减|券后|买一送|包邮|免单/;

/** Why a text is of more than low risk. Its level is the highest of those that apply; none makes it low. */
export const RISK_RULES = {
  product_content: {
    level: 'high',
    name: { zh: '产品内容', en: 'Product content' },
    applies: ({ category }) => category === 'product',
  },
  offer: {
    level: 'high',
    name: { zh: '讲到优惠', en: 'Speaks of an offer' },
    applies: ({ claims }) => claims.some(({ offerId }) => offerId !== undefined),
  },
  price: { level: 'high', name: { zh: '讲到价格', en: 'Speaks of a price' }, applies: ({ text }) => PRICE.test(text) },
  person_case: {
    level: 'high',
    name: { zh: '讲到真实客户', en: 'Tells of a customer' },
    applies: ({ category, claims }) => category === 'proof' || claims.some(({ caseId }) => caseId !== undefined),
  },
  own_law: {
    level: 'high',
    name: { zh: '行业有专门法规', en: 'Industry with a law of its own' },
    applies: ({ industry }) => OWN_LAW.includes(industry),
  },
  special_cosmetics: {
    level: 'high',
    name: { zh: '特殊化妆品功效', en: 'Effect of special cosmetics' },
    applies: ({ industry, text }) => industry === 'beauty' && SPECIAL_COSMETICS.test(text),
  },
  waived_block: {
    level: 'high',
    name: { zh: '豁免了必须处理的检查项', en: 'A blocking finding is waived' },
    applies: ({ waivedBlocks }) => waivedBlocks > 0,
  },
  first_of_persona: {
    level: 'high',
    name: { zh: '这个人设的第一篇', en: 'First text of this persona' },
    applies: ({ firstOfPersona }) => firstOfPersona,
  },
  new_model: {
    level: 'high',
    name: { zh: '新模型写的第一篇', en: 'First text by this model' },
    applies: ({ newModel }) => newModel,
  },
  fact: {
    level: 'medium',
    name: { zh: '引用了产品事实', en: 'Quotes a product fact' },
    applies: ({ claims }) => claims.some(({ factId }) => factId !== undefined),
  },
  interaction: {
    level: 'medium',
    name: { zh: '请人参与互动', en: 'Asks people to take part' },
    applies: ({ category }) => category === 'interaction',
  },
  open_findings: {
    level: 'medium',
    name: { zh: '还有检查项没处理', en: 'Findings are open' },
    applies: ({ openFindings }) => openFindings > 0,
  },
} as const satisfies Record<string, RiskRule>;

export type RiskReason = keyof typeof RISK_RULES;
export const RISK_REASONS = Object.keys(RISK_RULES) as RiskReason[];

export interface Risk {
  readonly level: RiskLevel;
  readonly reasons: readonly RiskReason[];
}

/** The risk of a version, with every reason for it in the order of the table. */
export function riskOf(facts: RiskFacts): Risk {
  const reasons = RISK_REASONS.filter((reason) => RISK_RULES[reason].applies(facts));
  const levels = reasons.map((reason) => RISK_LEVELS.indexOf(RISK_RULES[reason].level));
  return { level: RISK_LEVELS[Math.max(0, ...levels)] ?? 'low', reasons };
}
