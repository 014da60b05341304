import type { ReactNode } from 'react';
import type { Schema } from '../../api/client';
import { References } from './references';
import { TagName } from './tag-name';
import { useWords } from './words';

type Rule = Schema<'SegmentRule'>;
type Value = string | number | boolean;
type Bounds = { readonly [sign in 'eq' | 'lt' | 'lte' | 'gt' | 'gte']?: Value | undefined } & {
  readonly in?: readonly Value[] | undefined;
};

const SIGNS = { eq: '=', lt: '<', lte: '≤', gt: '>', gte: '≥' } as const;

/** ≥ 30 and < 60, or one of several values. */
function compared(bounds: Bounds): string {
  const signs = (Object.keys(SIGNS) as (keyof typeof SIGNS)[]).flatMap((sign) =>
    bounds[sign] === undefined ? [] : [`${SIGNS[sign]} ${String(bounds[sign])}`],
  );
  return [...signs, ...(bounds.in ? [bounds.in.map(String).join(' / ')] : [])].join(', ');
}

const slugsOf = (value: string | { in: string[] }): string[] => (typeof value === 'string' ? [value] : value.in);

/** Who belongs, in words. */
export function RuleText({ rule }: { rule: Rule }): ReactNode {
  const t = useWords();
  if ('all' in rule) return <Branch title={t('rule.all')} rules={rule.all} />;
  if ('any' in rule) return <Branch title={t('rule.any')} rules={rule.any} />;
  if ('not' in rule) return <Branch title={t('rule.not')} rules={[rule.not]} />;
  return <span>{leaf(rule)}</span>;

  function leaf(one: Exclude<Rule, { all: unknown } | { any: unknown } | { not: unknown }>): ReactNode {
    if ('tag' in one) return <TagName tag={one.tag} />;
    if ('stage' in one)
      return (
        <>
          {t('rule.stage')} <References kind="stage" slugs={slugsOf(one.stage)} />
        </>
      );
    if ('tier' in one)
      return (
        <>
          {t('rule.tier')} <References kind="tier" slugs={slugsOf(one.tier)} />
        </>
      );
    if ('source' in one)
      return (
        <>
          {t('rule.source')} <References kind="source" slugs={slugsOf(one.source)} />
        </>
      );
    if ('attribute' in one)
      return Object.entries(one.attribute)
        .map(([name, bounds]) => `${name} ${compared(bounds)}`)
        .join(t('comma'));
    if ('days_since_last_activity' in one) return t('rule.quietDays', { n: compared(one.days_since_last_activity) });
    if ('days_since' in one) return t('rule.daysSince', { event: one.days_since.event, n: compared(one.days_since) });
    return t('rule.count', { event: one.count.event, n: compared(one.count) });
  }
}

function Branch({ title, rules }: { title: string; rules: readonly Rule[] }): ReactNode {
  return (
    <div className="portrait-rule">
      <span className="quiet">{title}</span>
      <ul>
        {rules.map((rule, index) => (
          <li key={index}>
            <RuleText rule={rule} />
          </li>
        ))}
      </ul>
    </div>
  );
}
