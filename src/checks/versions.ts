import { TERMS_VERSION } from './absolute-terms/terms.js';
import { ADVERTISING_VERSION } from './advertising/cues.js';
import { DECENCY_VERSION } from './decency/sayings.js';
import { DIVERSION_VERSION } from './diversion/patterns.js';
import type { Rule } from './finding.js';
import { LEFTOVERS_VERSION } from './form/leftovers.js';
import { CONCEPTS_VERSION } from './grounding/assertions/concept-table.js';
import { PRICE_COMPARISON_VERSION } from './honesty/price-comparison.js';
import { SCARCITY_VERSION } from './honesty/scarcity.js';
import { AUTO_VERSION } from './industry/auto.js';
import { BEAUTY_VERSION } from './industry/beauty.js';
import { DISEASE_VERSION } from './industry/disease.js';
import { EDUCATION_VERSION } from './industry/education.js';
import { FINANCE_VERSION } from './industry/finance.js';
import { FOOD_VERSION } from './industry/food.js';
import { MEDICAL_VERSION } from './industry/medical.js';
import { WORDS_VERSION } from './industry/words.js';
import { MATRIX_VERSION } from './one-person/advertising.js';
import { INDUCEMENTS_VERSION } from './platform/inducements.js';
import { PATTERNS_VERSION } from './privacy/patterns.js';
import { DISGUISES_VERSION } from './text/disguises.js';
import { REFUSED_VERSION } from './text/refused.js';

/** Versions are days: of several lists the newest tells. */
const newest = (...versions: readonly string[]): string => versions.reduce((one, other) => (one > other ? one : other));

/** Of a rule, or else of its check: the lists it reads beside what every text is unmasked by. */
const VERSIONS: Readonly<Record<string, string>> = {
  absolute_terms: TERMS_VERSION,
  advertising: ADVERTISING_VERSION,
  decency: DECENCY_VERSION,
  diversion: DIVERSION_VERSION,
  blank: LEFTOVERS_VERSION,
  leaked_markup: LEFTOVERS_VERSION,
  unsupported_claim: CONCEPTS_VERSION,
  false_scarcity_price: newest(SCARCITY_VERSION, PRICE_COMPARISON_VERSION),
  industry_medical: newest(MEDICAL_VERSION, DISEASE_VERSION, WORDS_VERSION),
  industry_education: newest(EDUCATION_VERSION, WORDS_VERSION),
  industry_finance: newest(FINANCE_VERSION, WORDS_VERSION),
  industry_food: newest(FOOD_VERSION, DISEASE_VERSION, WORDS_VERSION),
  industry_beauty: newest(BEAUTY_VERSION, DISEASE_VERSION, WORDS_VERSION),
  industry_auto: newest(AUTO_VERSION, WORDS_VERSION),
  platform: INDUCEMENTS_VERSION,
  'one-person': MATRIX_VERSION,
  privacy: PATTERNS_VERSION,
};
/** They read words that may be disguised. */
const READS_PLAIN = new Set([
  'absolute_terms',
  'industry',
  'platform',
  'advertising',
  'honesty',
  'decency',
  'diversion',
]);

/** Of which day the lists are that a rule reads; undefined where it reads none. */
export function versionOf({ id, check }: Pick<Rule, 'id' | 'check'>): string | undefined {
  const version = VERSIONS[id] ?? VERSIONS[check];
  return version !== undefined && READS_PLAIN.has(check)
    ? newest(version, DISGUISES_VERSION, REFUSED_VERSION)
    : version;
}

/** A rule as it is listed. */
export function listedRule(rule: Rule): Rule & { readonly version?: string } {
  const version = versionOf(rule);
  return version === undefined ? rule : { ...rule, version };
}
