import { Input, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import type { Schema } from '../../api/client';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNotice } from '../../ui/error-notice';
import { Mark } from '../../ui/tags';
import { useCheckName, useRuleWords } from '../../ui/use-finding-words';
import { useWords as useVocabulary } from '../../ui/words';
import { useRules } from '../queries';
import { PaneHead } from '../shared/pane-head';
import { useWords } from '../words';

type Check = Schema<'CheckList'>['checks'][number];
type Rule = Check['rules'][number];
const TONES = { block: 'clay', warn: 'straw', info: 'stone' } as const;

/** As a reader is told of it, in their language. */
interface Told {
  readonly rule: Rule;
  readonly name: string;
  readonly source: string;
}
interface ToldCheck {
  readonly id: string;
  readonly name: string;
  readonly rules: readonly Told[];
}

function useTold(): (checks: readonly Check[]) => ToldCheck[] {
  const checkName = useCheckName();
  const ruleWords = useRuleWords();
  return (checks) =>
    checks.map((check) => ({
      id: check.id,
      name: checkName(check),
      rules: check.rules.map((rule) => ({
        rule,
        name: ruleWords(rule.id)?.title ?? rule.name,
        source: ruleWords(rule.id)?.source ?? rule.source,
      })),
    }));
}

/** Checks with the rules that mention all of the words that were asked for. */
function found(checks: readonly ToldCheck[], q: string): ToldCheck[] {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  const says = (check: ToldCheck, { rule, name, source }: Told) =>
    `${check.name} ${rule.id} ${rule.name} ${name} ${source}`.toLowerCase();
  return checks
    .map((check) => ({
      ...check,
      rules: check.rules.filter((one) => words.every((word) => says(check, one).includes(word))),
    }))
    .filter(({ rules }) => rules.length > 0);
}

/** What every text is held to, and the law or rule each rests on. */
export function RulesPane(): ReactNode {
  const t = useWords();
  const v = useVocabulary();
  const rules = useRules();
  const [search, setSearch] = useSearchParams();
  const q = search.get('q') ?? '';
  const checks = found(useTold()(rules.data ?? []), q);
  return (
    <>
      <PaneHead title={t('pane.rules')} lead={t('rules.lead')} />
      <div className="settings-filters">
        <Input.Search
          allowClear
          defaultValue={q}
          aria-label={t('rules.search')}
          placeholder={t('rules.example')}
          onChange={({ target }) => setSearch(target.value ? { q: target.value } : {}, { replace: true })}
        />
      </div>
      {rules.error && <ErrorNotice error={rules.error} onRetry={() => void rules.refetch()} />}
      {rules.isPending && <Skeleton active className="paper settings-block" />}
      {rules.data && checks.length === 0 && <EmptyState title={t('rules.none')} text={t('rules.noneText')} />}
      {checks.map((check) => (
        <section key={check.id} className="paper settings-block" aria-labelledby={`check-${check.id}`}>
          <h3 id={`check-${check.id}`}>{check.name}</h3>
          <ul className="settings-rules">
            {check.rules.map(({ rule, name, source }) => (
              <li key={rule.id}>
                <div>
                  <strong>{name}</strong>
                  <p className="quiet">{source}</p>
                </div>
                <span>
                  <Mark tone={TONES[rule.severity]}>{v(`severity.${rule.severity}`)}</Mark>
                  {rule.waivable && <Mark>{t('rules.waivable')}</Mark>}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
