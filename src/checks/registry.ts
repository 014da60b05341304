import { collect } from '../kernel/index.js';
import type { Body } from '../library/light.js';
import { absoluteTerms } from './absolute-terms/absolute-terms.js';
import { advertising } from './advertising/advertising.js';
import { decency } from './decency/decency.js';
import type { Check, CheckContext, Finding, Rule } from './finding.js';
import { consent } from './consent/consent.js';
import { diversion } from './diversion/diversion.js';
import { form } from './form/form.js';
import { grounding } from './grounding/grounding.js';
import { honesty } from './honesty/honesty.js';
import { industry } from './industry/industry.js';
import { onePerson } from './one-person/one-person.js';
import { platform } from './platform/platform.js';
import { privacy } from './privacy/privacy.js';
import { withRemovals } from './removals.js';
import { sameness } from './sameness/sameness.js';
import { viewsOf } from './text/part-view.js';
import { voice } from './voice/voice.js';

/** Every check, in the order in which findings at one place are shown. */
export const CHECKS: readonly Check[] = [
  form,
  absoluteTerms,
  industry,
  grounding,
  consent,
  honesty,
  advertising,
  platform,
  decency,
  voice,
  privacy,
  sameness,
  diversion,
  onePerson,
];

export const RULES: readonly Rule[] = collect(CHECKS, ({ rules }) => rules);

/**
 * What is to be said against a draft, in reading order. Same draft, same context: same findings, in the same order.
 * @param only ids of checks or of single rules; absent = all
 */
export function runChecks(body: Body, context: CheckContext, only?: readonly string[]): Finding[] {
  const views = viewsOf(body);
  const order = new Map(views.map(({ part }, index) => [part, index]));
  const last = order.size;
  const wanted = (check: string, rule: string): boolean =>
    only === undefined || only.includes(check) || only.includes(rule);
  const findings = collect(
    CHECKS.filter(({ id, rules }) => rules.some((rule) => wanted(id, rule.id))),
    (check, rank) => check.run(body, context).map((finding) => ({ finding, rank })),
  )
    .filter(({ finding }) => wanted(finding.check, finding.rule))
    .sort(
      (left, right) =>
        (order.get(left.finding.part) ?? last) - (order.get(right.finding.part) ?? last) ||
        (left.finding.part < right.finding.part ? -1 : left.finding.part > right.finding.part ? 1 : 0) ||
        left.finding.start - right.finding.start ||
        left.finding.end - right.finding.end ||
        left.rank - right.rank,
    )
    .map(({ finding }) => finding)
    .filter(firstOfEach(MOST_OF_A_RULE));
  return withRemovals(findings, body, views);
}

/** A hostile or broken text may break one rule ten thousand times: as many as these say it. */
const MOST_OF_A_RULE = 50;

function firstOfEach(most: number): (finding: Finding) => boolean {
  const seen = new Map<string, number>();
  return ({ rule }) => {
    const count = (seen.get(rule) ?? 0) + 1;
    seen.set(rule, count);
    return count <= most;
  };
}
