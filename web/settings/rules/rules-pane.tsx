import { Input, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import type { Schema } from '../../api/client';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNotice } from '../../ui/error-notice';
import { Mark } from '../../ui/tags';
import { useWords as useVocabulary } from '../../ui/words';
import { useRules } from '../queries';
import { PaneHead } from '../shared/pane-head';
import { useWords } from '../words';

type Check = Schema<'CheckList'>['checks'][number];
type Rule = Check['rules'][number];
const TONES = { block: 'clay', warn: 'straw', info: 'stone' } as const;

/** Checks with the rules that mention all of the words that were asked for. */
function found(checks: readonly Check[], q: string): Check[] {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  const says = (check: Check, { id, name, source }: Rule) => `${check.name} ${id} ${name} ${source}`.toLowerCase();
  return checks
    .map((check) => ({
      ...check,
      rules: check.rules.filter((rule) => words.every((word) => says(check, rule).includes(word))),
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
  const checks = found(rules.data ?? [], q);
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
          <h3 id={`check-${check.id}`} lang="zh-CN">
            {check.name}
          </h3>
          <ul className="settings-rules">
            {check.rules.map((rule) => (
              <li key={rule.id}>
                <div lang="zh-CN">
                  <strong>{rule.name}</strong>
                  <p className="quiet">{rule.source}</p>
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
